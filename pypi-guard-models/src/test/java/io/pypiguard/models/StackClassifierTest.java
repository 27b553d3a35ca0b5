package io.pypiguard.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.scoring.LinearScorer;
import io.pypiguard.models.scoring.Stack;
import io.pypiguard.models.scoring.Stacks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackClassifierTest {

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(
              feature("code.calls", "calls", 3), feature("metadata.mail", "has an address", 1)));

  private static final StackModel MODEL =
      StackModel.of(
          List.of(
              ModelInput.of(SCHEMA.features().get(0)),
              ModelInput.of(SCHEMA.features().get(1)),
              ModelInput.ofClassifier("evidence")),
          Stacks.of(
              Map.of(
                  Set.of("code", "metadata", "score"),
                  stack(-1, 2, -1, 0.5),
                  Set.of("code", "score"),
                  stack(-2, 3, 0, 0.5))),
          Map.of("campaigns", "12"));

  private static Stack stack(double bias, double... weights) {
    return Stack.of(
        bias,
        List.of(
            new Stack.Member(
                "linear", 1, LinearScorer.of(0, weights, new double[weights.length]))));
  }

  private final StackClassifier classifier = StackClassifier.of(MODEL);

  @TempDir private Path folder;

  private static Feature feature(String id, String description, double maximum) {
    return new Feature(id, description, 0, maximum, Feature.Forgeability.EASY);
  }

  private static FeatureVector vector(double calls, double mail) {
    return FeatureVector.builder(SCHEMA)
        .set("code.calls", calls)
        .set("metadata.mail", mail)
        .build();
  }

  private static List<Observation> finding() {
    ObservationType type =
        ObservationType.of("code-run", Severity.CRITICAL, "Runs code", "Runs code.");
    return List.of(
        Observation.of(type, SourceLocation.of("setup.py", 1, 1), "runs code")
            .withMoment(Moment.INSTALL));
  }

  @Test
  void contributionsAddUpToTheScore() {
    Classification answer = classifier.classify(finding(), vector(1.5, 1));
    double sum =
        answer.baseline() + answer.contributions().stream().mapToDouble(Contribution::amount).sum();
    assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(answer.score(), within(1e-12));
    double evidence =
        ModelInput.logOdds(new EvidenceClassifier().classify(finding(), vector(0, 0)).score());
    assertThat(sum).isEqualTo(-1 + 3 - 1 + evidence / 2, within(1e-6));
  }

  @Test
  void theScoreAloneIsTheSame() {
    assertThat(classifier.score(finding(), vector(1.5, 1)))
        .isEqualTo(classifier.classify(finding(), vector(1.5, 1)).score(), within(1e-6));
    assertThat(classifier.score(List.of(), vector(0, 1)))
        .isEqualTo(classifier.classify(List.of(), vector(0, 1)).score(), within(1e-6));
  }

  @Test
  void evidenceIsSharedOutAmongItsObservations() {
    assertThat(classifier.classify(finding(), vector(1.5, 1)).contributions())
        .extracting(Contribution::source)
        .containsExactlyInAnyOrder("code-run", "code.calls", "metadata.mail");
  }

  @Test
  void aContributionNamesTheFeatureAndItsValue() {
    assertThat(classifier.classify(List.of(), vector(1.5, 1)).contributions())
        .extracting(Contribution::reason)
        .contains("calls: 1.5", "has an address: 1");
  }

  @Test
  void whereAFamilyWasNotMeasuredTheStackForTheOthersAnswers() {
    FeatureSchema codeOnly = FeatureSchema.of(SCHEMA.features().subList(0, 1));
    Classification answer =
        classifier.classify(
            List.of(), FeatureVector.builder(codeOnly).set("code.calls", 1).build());
    assertThat(answer.contributions())
        .contains(new Contribution("metadata", 0, "features of this family were not measured"));
    assertThat(answer.baseline()).isEqualTo(-2);
    assertThat(answer.contributions()).contains(new Contribution("code.calls", 3, "calls: 1"));
  }

  @Test
  void aFamilyWithoutAnyValueWasNotMeasured() {
    Classification answer =
        classifier.classify(List.of(), FeatureVector.builder(SCHEMA).set("code.calls", 1).build());
    assertThat(answer.baseline()).isEqualTo(-2);
  }

  @Test
  void whatNoStackIsMadeForIsRefused() {
    FeatureSchema metadataOnly = FeatureSchema.of(SCHEMA.features().subList(1, 2));
    assertThatThrownBy(
            () ->
                classifier.classify(
                    List.of(), FeatureVector.builder(metadataOnly).set("metadata.mail", 1).build()))
        .hasMessage(
            "the model cannot score packages of which only these families of features are measured:"
                + " [metadata, score]");
  }

  @Test
  void aModelForOtherFeaturesIsRefused() {
    FeatureSchema renamed =
        FeatureSchema.of(List.of(feature("code.other", "calls", 3), SCHEMA.features().get(1)));
    assertThatThrownBy(() -> classifier.classify(List.of(), FeatureVector.builder(renamed).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model was trained with feature code.calls, which is not measured");
    FeatureSchema wider =
        FeatureSchema.of(List.of(feature("code.calls", "calls", 5), SCHEMA.features().get(1)));
    assertThatThrownBy(() -> classifier.classify(List.of(), FeatureVector.builder(wider).build()))
        .hasMessage(
            "the model was trained with code.calls from 0.0 to 3.0, which is now from 0.0 to 5.0");
  }

  @Test
  void aModelThatIsWrittenReadsBackTheSame() throws IOException {
    Path file = folder.resolve("a.model");
    MODEL.withTribuo(new byte[] {1, 2, 3}).write(file);
    StackModel read = StackModel.read(file);
    assertThat(read.inputs()).isEqualTo(MODEL.inputs());
    assertThat(read.facts()).containsEntry("campaigns", "12");
    assertThat(read.tribuo()).hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2, 3));
    assertThat(StackClassifier.of(read).classify(finding(), vector(2, 1)))
        .isEqualTo(classifier.classify(finding(), vector(2, 1)));
    Path again = folder.resolve("b.model");
    read.write(again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    assertThatThrownBy(() -> read("import os".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage("this is no model: it has no member model.tsv");
    assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("this is no model");
  }

  @Test
  void aTruncatedOrAlteredModelIsRefused() throws IOException {
    Path file = folder.resolve("a.model");
    MODEL.write(file);
    byte[] bytes = Files.readAllBytes(file);
    int withoutDirectory = bytes.length - 160;
    for (int length = 0; length < withoutDirectory; length += 7) {
      byte[] start = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(start)).isInstanceOf(ModelFormatException.class);
    }
    ModelArchive archive = ModelArchive.read(new ByteArrayInputStream(bytes));
    byte[] stack = archive.file("stacks.bin");
    stack[3] ^= 1;
    byte[] altered =
        replaceHash(
            ModelArchive.of(archive.inputs(), archive.facts(), Map.of("stacks.bin", stack)));
    assertThatThrownBy(() -> read(altered)).hasMessageStartingWith("SHA-256 of stacks.bin must be");
  }

  /** Gives an archive a header whose hash is that of other content. */
  private static byte[] replaceHash(ModelArchive archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.toBytes()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("model.tsv")) {
          String header = new String(content, StandardCharsets.UTF_8);
          content =
              header
                  .replaceAll("stacks.bin\t[0-9a-f]{64}", "stacks.bin\t" + "0".repeat(64))
                  .getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static StackModel read(byte[] bytes) throws IOException {
    return StackModel.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void aModelOnTopOfAnUnknownClassifierIsRefused() {
    StackModel model =
        StackModel.of(
            List.of(ModelInput.ofClassifier("other")),
            Stacks.of(Map.of(Set.of("score"), stack(0, 1))),
            Map.of());
    assertThatThrownBy(() -> StackClassifier.of(model))
        .hasMessage("the only classifier that a model can build on is evidence, was score.other");
  }
}
