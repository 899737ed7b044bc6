package dev.vigil.analyzer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine is a pure library, and its packages are the phases. */
final class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.vigil.analyzer");

  @Test
  void knowsNothingButTheJdkAntlrAndYaml() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.vigil.analyzer..",
                "java..",
                "org.antlr.v4.runtime..",
                "org.snakeyaml.engine..",
                "org.jspecify.annotations.."))
        .check(ENGINE);
  }

  @Test
  void keepsAntlrInsideOfTheFrontEnds() {
    classes()
        .that(dependOn("org.antlr.v4.runtime.."))
        .should()
        .resideInAPackage("dev.vigil.analyzer.parse.*..")
        .check(ENGINE);
  }

  @Test
  void keepsYamlInsideOfTheRulesAndItsFrontEnd() {
    classes()
        .that(dependOn("org.snakeyaml.engine.."))
        .should()
        .resideInAnyPackage("dev.vigil.analyzer.rule..", "dev.vigil.analyzer.parse.yaml")
        .check(ENGINE);
  }

  @Test
  void hasNoCyclesAmongItsPackages() {
    slices().matching("dev.vigil.analyzer.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void keepsTreeAndFindingsFreeOfWhatUsesThem() {
    for (String leaf : new String[] {"dev.vigil.analyzer.syntax", "dev.vigil.analyzer.finding"}) {
      classes()
          .that()
          .resideInAPackage(leaf)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(leaf, "java.lang..", "java.util..", "org.jspecify.annotations..")
                  // Digests and hostile numbers; nothing that reaches outside.
                  .or(
                      resideInAnyPackage(
                          "java.math", "java.nio", "java.nio.charset", "java.security")))
          .check(ENGINE);
    }
  }

  @Test
  void parsesAndMatchesWithoutKnowingRulesOrRepositories() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..analyzer.parse..",
            "..analyzer.index..",
            "..analyzer.regex..",
            "..analyzer.symbol..",
            "..analyzer.constant..",
            "..analyzer.pattern..",
            "..analyzer.match..",
            "..analyzer.formula..",
            "..analyzer.flow..",
            "..analyzer.taint..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.vigil.analyzer",
            "..analyzer.rule..",
            "..analyzer.repository..",
            "..analyzer.review..",
            "..analyzer.fixture..")
        .check(ENGINE);
    noClasses()
        .that()
        .resideInAPackage("..analyzer.parse..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..analyzer.pattern..",
            "..analyzer.match..",
            "..analyzer.formula..",
            "..analyzer.flow..",
            "..analyzer.taint..")
        .check(ENGINE);
    noClasses()
        .that()
        .resideInAnyPackage("..analyzer.index..", "..analyzer.symbol..", "..analyzer.constant..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..analyzer.pattern..", "..analyzer.match..", "..analyzer.taint..")
        .check(ENGINE);
  }

  /** A package is small enough to be known; the nodes of the tree are one list. */
  @Test
  void keepsPackagesSmall() {
    Map<String, Long> sizes =
        topLevelClasses()
            .filter(type -> !type.getPackageName().equals("dev.vigil.analyzer.syntax"))
            .filter(type -> !isGenerated(type))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(30L));
  }

  @Test
  void namesNoTwoClassesAlike() {
    assertThat(topLevelClasses().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
  }

  /** Whether it is generated from a grammar. */
  private static boolean isGenerated(JavaClass type) {
    return type.getSimpleName().matches("(?:Java|Python)(?:Lexer|Parser)\\w*");
  }

  private static Stream<JavaClass> topLevelClasses() {
    return ENGINE.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  /** AnalysisVersion reads the engine's own classes, to name the build. */
  @Test
  void readsNoFilesAndNoNetwork() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(AnalysisVersion.class.getName())
        .should(
            dependOnClassesThat(
                resideInAnyPackage("java.net..", "java.nio.channels..")
                    .or(JavaClass.Predicates.type(Files.class))
                    .or(JavaClass.Predicates.type(File.class))
                    .or(JavaClass.Predicates.type(InputStream.class))
                    .or(JavaClass.Predicates.type(OutputStream.class))
                    .or(JavaClass.Predicates.type(Reader.class))))
        .check(ENGINE);
  }

  /** What is found is a function of the content: no clock, no chance, no environment. */
  @Test
  void knowsNoClockNoChanceAndNoEnvironment() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaClass> dependOn(String packages) {
    return DescribedPredicate.describe(
        "depend on " + packages,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> resideInAPackage(packages).test(use.getTargetClass())));
  }
}
