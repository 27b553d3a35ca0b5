package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.feature.FeatureVector;
import io.pypiguard.metadata.internal.impersonation.CopiedCode;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts.Links;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.metadata.internal.name.NameFeatures;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFeatureExtractorTest {

  @ParameterizedTest
  @CsvSource({
    "reqeusts,        name-slip",
    "matplotlibq,     name-other-change",
    "pythondateutil,  name-look-alike",
    "requests-utils,  name-affix",
  })
  void eachKindOfImitationHasItsFlag(String name, String flag) {
    FeatureVector features = NameScan.features(PackageBuilder.wheel(name, "1.0"));
    assertThat(value(features, flag)).isEqualTo(1);
    assertThat(
            value(features, "name-slip")
                + value(features, "name-other-change")
                + value(features, "name-look-alike")
                + value(features, "name-affix"))
        .isEqualTo(1);
  }

  @Test
  void theImitatedProjectIsMeasuredByItsRank() {
    FeatureVector features = NameScan.features(PackageBuilder.wheel("reqeusts", "1.0"));
    assertThat(value(features, "name-imitation")).isGreaterThan(0.99);
    assertThat(value(features, "name-imitation-odds")).isBetween(10.0, 40.0);
    assertThat(value(features, "name-changes")).isEqualTo(1);
    assertThat(value(features, "name-imitated-rank")).isBetween(0.0, 1.0);
  }

  @Test
  void aPopularNameIsMeasuredLikeAnyOtherThatResemblesNone() {
    FeatureVector popular = NameScan.features(PackageBuilder.wheel("requests", "1.0"));
    FeatureVector other = NameScan.features(PackageBuilder.wheel("gardening", "1.0"));
    for (String feature : new String[] {"name-imitation", "name-imitation-odds", "name-slip"}) {
      assertThat(value(popular, feature)).isEqualTo(value(other, feature));
    }
    assertThat(popular.value("metadata.name-imitated-rank")).isEmpty();
  }

  @Test
  void anUnnaturalNameIsMeasuredAsOne() {
    FeatureVector natural = NameScan.features(PackageBuilder.wheel("garden-tools", "1.0"));
    FeatureVector odd = NameScan.features(PackageBuilder.wheel("garden-xkqjzvwpf7", "1.0"));
    assertThat(value(odd, "name-bits")).isGreaterThan(value(natural, "name-bits"));
    assertThat(value(odd, "name-bits-worst")).isGreaterThan(value(odd, "name-bits"));
    assertThat(value(odd, "name-digits-share")).isEqualTo(1 / 16.0);
    assertThat(value(natural, "name-digits-share")).isZero();
  }

  @Test
  void modulesAreComparedWithTheName() {
    FeatureVector features =
        NameScan.features(
            PackageBuilder.wheel("rowtools", "1.0")
                .file("rowtools/__init__.py", "")
                .file("yaml/__init__.py", ""));
    assertThat(value(features, "name-modules-unrelated-share")).isEqualTo(0.5);
    assertThat(value(features, "name-shadows")).isEqualTo(1);
  }

  @Test
  void whatThePackageDoesNotHaveIsMissing() {
    FeatureVector features = NameScan.features(PackageBuilder.wheel("rowtools", "1.0"));
    for (String feature :
        new String[] {
          "name-modules-unrelated-share",
          "name-shadows",
          "impersonation-description",
          "impersonation-code",
          "impersonation-code-share",
          "impersonation-repository",
          "impersonation-repository-other",
          "impersonation-author"
        }) {
      assertThat(features.value("metadata." + feature)).as(feature).isEmpty();
    }
  }

  @Test
  void linksAndAuthorsAreMeasured() {
    FeatureVector features =
        NameScan.features(
            PackageBuilder.wheel("rowtools", "1.0")
                .metadata("Home-page", "https://github.com/pallets/flask")
                .metadata("Author-email", "someone@example.org"));
    assertThat(value(features, "impersonation-repository")).isEqualTo(1);
    assertThat(value(features, "impersonation-repository-other")).isEqualTo(1);
    assertThat(value(features, "impersonation-author")).isZero();
  }

  @Test
  void codeOfAnotherProjectIsMeasuredBothWays() {
    ImpersonationFacts facts =
        new ImpersonationFacts(
            Optional.empty(),
            Optional.of(new CopiedCode("requests", 0.75, 0.5, "rowtools/api.py")),
            Links.NONE,
            "",
            "",
            false,
            "");
    FeatureVector features =
        NameFeatures.measure(new NameFacts("rowtools", Optional.empty(), 1, 0, List.of()), facts);
    assertThat(value(features, "impersonation-code")).isEqualTo(0.75);
    assertThat(value(features, "impersonation-code-share")).isEqualTo(0.5);
  }

  @Test
  void codeOfOnesOwnIsNoCopy() {
    FeatureVector features =
        NameScan.features(
            PackageBuilder.wheel("rowtools", "1.0")
                .file("rowtools/__init__.py", "x = 1\n".repeat(50)));
    assertThat(value(features, "impersonation-code")).isZero();
    assertThat(value(features, "impersonation-code-share")).isZero();
  }

  private static double value(FeatureVector features, String name) {
    return features.value("metadata." + name).orElseThrow();
  }
}
