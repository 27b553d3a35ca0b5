package io.pypiguard.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.Profile;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureVector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceClassifierTest {

  private final EvidenceClassifier classifier = new EvidenceClassifier();

  @Test
  void isRegisteredForClassPathAndModulePath() throws IOException {
    String service = PackageClassifier.class.getName();
    String name = EvidenceClassifier.class.getName();
    try (InputStream in =
        EvidenceClassifier.class.getResourceAsStream("/META-INF/services/" + service)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()).contains(name);
    }
    assertThat(EvidenceClassifier.class.getModule().getDescriptor().provides())
        .filteredOn(provided -> provided.service().equals(service))
        .singleElement()
        .satisfies(provided -> assertThat(provided.providers()).contains(name));
  }

  @Test
  void packageWithoutEvidenceIsBenign() {
    assertThat(score(List.of())).isLessThan(0.02);
  }

  @Test
  void oneCriticalFindingAtInstallAlarmsEveryProfile() {
    double score = score(List.of(observation("a", Severity.CRITICAL, Moment.INSTALL)));
    assertThat(score)
        .isGreaterThanOrEqualTo(Profile.REGISTRY.suspicious())
        .isGreaterThanOrEqualTo(Profile.ENTERPRISE.malicious());
  }

  @ParameterizedTest
  @EnumSource
  void oneHighFindingIsSuspiciousWheneverItTakesEffect(Moment moment) {
    assertThat(score(List.of(observation("a", Severity.HIGH, moment))))
        .isBetween(Profile.ENTERPRISE.suspicious(), Profile.REGISTRY.suspicious());
  }

  @ParameterizedTest
  @EnumSource
  void twoKindsOfHighFindingAlarmEveryProfile(Moment moment) {
    assertThat(
            score(
                List.of(
                    observation("a", Severity.HIGH, moment),
                    observation("b", Severity.HIGH, moment))))
        .isGreaterThanOrEqualTo(Profile.REGISTRY.suspicious());
  }

  @Test
  void repeatsOfOneKindAddLittle() {
    List<Observation> repeats = Collections.nCopies(500, highAtInstall("a"));
    assertThat(score(repeats))
        .isGreaterThan(score(List.of(highAtInstall("a"))))
        .isLessThan(Profile.REGISTRY.suspicious());
  }

  @Test
  void triflesAloneAreNeverSuspicious() {
    List<Observation> trifles =
        IntStream.range(0, 200)
            .mapToObj(i -> observation("t" + i, Severity.LOW, Moment.INSTALL))
            .toList();
    assertThat(score(trifles)).isLessThan(0.1);
  }

  @Test
  void moreEvidenceNeverLowersTheScore() {
    Random random = new Random(20);
    for (int round = 0; round < 500; round++) {
      List<Observation> observations = new ArrayList<>();
      double before = score(observations);
      for (int i = 0; i < 12; i++) {
        observations.add(any(random));
        double after = score(observations);
        assertThat(after).as("%s", observations).isGreaterThanOrEqualTo(before - 1e-12);
        before = after;
      }
    }
  }

  @Test
  void orderDoesNotMatter() {
    Random random = new Random(21);
    for (int round = 0; round < 200; round++) {
      List<Observation> observations =
          new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> any(random)).toList());
      Classification expected = classify(observations);
      Collections.shuffle(observations, random);
      assertThat(classify(observations)).isEqualTo(expected);
    }
  }

  @Test
  void contributionsAddUpAndSayWhy() {
    Classification classification =
        classify(List.of(highAtInstall("a"), observation("b", Severity.LOW, Moment.RUN)));
    double logOdds =
        classification.baseline()
            + classification.contributions().stream().mapToDouble(Contribution::amount).sum();
    assertThat(classification.score()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-12));
    assertThat(classification.contributions())
        .extracting(Contribution::source)
        .containsExactly("a", "b");
    assertThat(classification.contributions())
        .allSatisfy(c -> assertThat(c.reason()).startsWith("title of " + c.source() + ": "));
  }

  @Test
  void listedTypeWeighsWhatTheTableSays() {
    Observation listed = observation("truncated-archive", Severity.HIGH, Moment.UNKNOWN);
    assertThat(classify(List.of(listed)).contributions()).isEmpty();
  }

  @Test
  void confidenceScalesTheWeight() {
    Observation sure = highAtInstall("a");
    assertThat(amount(sure.withConfidence(0.5))).isCloseTo(amount(sure) / 2, within(1e-12));
  }

  private double amount(Observation observation) {
    return classify(List.of(observation)).contributions().get(0).amount();
  }

  private double score(List<Observation> observations) {
    return classify(observations).score();
  }

  private Classification classify(List<Observation> observations) {
    return classifier.classify(observations, FeatureVector.empty());
  }

  private static Observation highAtInstall(String type) {
    return observation(type, Severity.HIGH, Moment.INSTALL);
  }

  private static Observation any(Random random) {
    List<Severity> severities = Arrays.asList(Severity.values());
    List<Moment> moments = Arrays.asList(Moment.values());
    return observation(
            "t" + random.nextInt(5),
            severities.get(random.nextInt(severities.size())),
            moments.get(random.nextInt(moments.size())))
        .withConfidence(random.nextInt(11) / 10.0);
  }

  private static Observation observation(String type, Severity severity, Moment moment) {
    ObservationType observationType =
        ObservationType.of(type, Severity.LOW, "title of " + type, "description of " + type);
    return Observation.of(observationType, SourceLocation.of("demo.py", 1, 1), "message")
        .withSeverity(severity)
        .withMoment(moment);
  }
}
