package io.pypiguard.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;

/** The walls of the library; {@link WallsCanFailTest} shows that each of them stops somebody. */
@AnalyzeClasses(packages = "io.pypiguard", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallsTest {

  @ArchTest
  static final ArchRule MODULES_MEET_IN_THE_API_ONLY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("api")
          .definedBy(LibraryModule.API.packages())
          .layer("static")
          .definedBy(LibraryModule.STATIC.packages())
          .layer("dynamic")
          .definedBy(LibraryModule.DYNAMIC.packages())
          .layer("models")
          .definedBy(LibraryModule.MODELS.packages())
          .whereLayer("api")
          .mayNotAccessAnyLayer()
          .whereLayer("static")
          .mayOnlyAccessLayers("api")
          .whereLayer("dynamic")
          .mayOnlyAccessLayers("api")
          .whereLayer("models")
          .mayOnlyAccessLayers("api")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule NO_THIRD_PARTY_TYPE_IN_A_PUBLIC_SIGNATURE =
      classes()
          .that(areVisibleToEmbedders())
          .should(Conditions.nameOnlyJdkAndOwnTypesInTheirSignatures());

  @ArchTest
  static final ArchRule INTERNAL_PACKAGES_STAY_IN_THEIR_MODULE =
      classes().should(Conditions.useInternalPackagesOfTheirOwnModuleOnly());

  @ArchTest
  static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
      slices().matching("io.pypiguard.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LOWER_PACKAGES_DO_NOT_KNOW_THE_ENGINE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.pypiguard.artifact..",
              "io.pypiguard.analysis..",
              "io.pypiguard.feature..",
              "io.pypiguard.classify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.pypiguard");

  @ArchTest
  static final ArchRule NO_NETWORK_OUTSIDE_THE_SANDBOX =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.pypiguard.dynamic.sandbox..", "io.pypiguard.dynamic.sinkhole..")
          .should()
          .dependOnClassesThat(reachTheNetwork())
          .orShould()
          .callMethodWhere(opensAnUrl());

  private static DescribedPredicate<JavaClass> areVisibleToEmbedders() {
    return new DescribedPredicate<>("are visible to embedders") {
      @Override
      public boolean test(JavaClass type) {
        boolean visible = Conditions.isExposed(type);
        return visible
            && !Conditions.isInternal(type)
            && type.getEnclosingClass().map(this::test).orElse(true);
      }
    };
  }

  private static DescribedPredicate<JavaClass> reachTheNetwork() {
    DescribedPredicate<JavaClass> harmless =
        belongToAnyOf(
            IDN.class,
            MalformedURLException.class,
            URI.class,
            URISyntaxException.class,
            URL.class,
            URLDecoder.class,
            URLEncoder.class);
    return resideInAPackage("java.net")
        .and(not(harmless))
        .or(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "com.sun.net.."))
        .or(
            resideInAPackage("java.nio.channels..")
                .and(nameMatching(".*\\.\\w*(Socket|Datagram|Multicast)\\w*")))
        .as("reach the network");
  }

  private static DescribedPredicate<JavaCall<?>> opensAnUrl() {
    return new DescribedPredicate<>("opens an URL") {
      @Override
      public boolean test(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(URL.class)
            && (call.getName().startsWith("open") || call.getName().equals("getContent"));
      }
    };
  }
}
