package dev.vigil.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.vigil.architecture.VigilClasses.ALL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

/** Which module may know what, as docs/architecture.md has it. */
final class ModuleRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "co.elastic.clients..:dev.vigil.index..,dev.vigil.query..,dev.vigil.indexer..",
        "org.apache.flink..:dev.vigil.job..",
        "org.eclipse.jgit..:dev.vigil.ingest..",
        "org.antlr..:dev.vigil.analyzer.parse..",
        "picocli..:dev.vigil.cli..",
      })
  void keepsALibraryInItsModules(String library, String modules) {
    noClasses()
        .that()
        .resideOutsideOfPackages(modules.split(",", -1))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(ALL);
  }

  @Test
  void keepsAvroInContractsAndStages() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.vigil.analyzer..", "dev.vigil.rules..", "dev.vigil.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.avro..", "org.apache.kafka..", "dev.vigil.schemas..")
        .check(ALL);
  }

  /** Stages meet in topics. */
  @Test
  void keepsStagesApart() {
    slices()
        .matching("dev.vigil.(ingest|job|indexer)..")
        .should()
        .notDependOnEachOther()
        .check(ALL);
  }

  /** Only job and command line run the engine; ingest asks it which files are of a language. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "dev.vigil.schemas..:dev.vigil.schemas..",
        "dev.vigil.analyzer..:dev.vigil.analyzer..",
        "dev.vigil.embedded..:dev.vigil.embedded..",
        "dev.vigil.rules..:dev.vigil.rules..,dev.vigil.analyzer..",
        "dev.vigil.ingest..:dev.vigil.ingest..,dev.vigil.schemas..,dev.vigil.analyzer..",
        "dev.vigil.index..:dev.vigil.index..",
        "dev.vigil.query..:dev.vigil.query..,dev.vigil.index..",
        "dev.vigil.indexer..:dev.vigil.indexer..,dev.vigil.index..,dev.vigil.schemas..",
        "dev.vigil.records..:dev.vigil.records..,dev.vigil.schemas..,dev.vigil.analyzer..",
        "dev.vigil.job..:dev.vigil.job..,dev.vigil.records..,dev.vigil.schemas..,dev.vigil.analyzer..",
        "dev.vigil.night..:dev.vigil.night..,dev.vigil.ingest..,dev.vigil.job..,dev.vigil.indexer..,"
            + "dev.vigil.index..,dev.vigil.query..,dev.vigil.schemas..,dev.vigil.embedded..",
      })
  void knowsOnlyModulesBelow(String module, String known) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.vigil..").and(resideOutsideOfPackages(known.split(",", -1))))
        .check(ALL);
  }

  /** A server can write the same results, and scan the same files, without a command line. */
  @Test
  void keepsResultsFromOptionsAndCommands() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.vigil.cli.report..",
            "dev.vigil.cli.review..",
            "dev.vigil.cli.scan..",
            "dev.vigil.cli.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "dev.vigil.cli.option..", "dev.vigil.cli.command..")
        .check(ALL);
  }

  /** What commands share has a class of its own. */
  @Test
  void usesNoCommandButFromTheTop() {
    classes()
        .that()
        .areAnnotatedWith(Command.class)
        .should()
        .onlyHaveDependentClassesThat()
        .haveNameMatching("dev\\.vigil\\.cli\\.(Vigil|command\\.\\w+Command(\\$.*)?)")
        .check(ALL);
  }
}
