package dev.vigil.indexer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What becomes of findings is decided by functions that know neither index nor topic. */
final class ArchitectureTest {
  private static final JavaClasses INDEXER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.vigil.indexer");

  @Test
  void keepsTheLifeCyclePure() {
    classes()
        .that()
        .resideInAPackage("dev.vigil.indexer.lifecycle..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.vigil.indexer.lifecycle..",
                "dev.vigil.indexer.digest..",
                "java.lang..",
                "java.util",
                "java.util.function",
                "java.util.stream",
                "org.jspecify.annotations.."))
        .check(INDEXER);
    classes()
        .that()
        .resideInAPackage("dev.vigil.indexer.digest..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.vigil.indexer.digest..",
                "java.lang..",
                "java.nio..",
                "java.security",
                "org.jspecify.annotations.."))
        .check(INDEXER);
    noClasses()
        .that()
        .resideInAPackage("dev.vigil.indexer.lifecycle..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(INDEXER);
  }

  @Test
  void hasNoCyclesAmongItsPackages() {
    slices().matching("dev.vigil.indexer.(*)..").should().beFreeOfCycles().check(INDEXER);
    noClasses()
        .that()
        .resideInAPackage("dev.vigil.indexer.document")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("co.elastic..")
        .check(INDEXER);
    noClasses()
        .that()
        .resideInAPackage("dev.vigil.indexer.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.vigil.indexer")
        .check(INDEXER);
  }
}
