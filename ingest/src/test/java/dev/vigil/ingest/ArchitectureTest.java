package dev.vigil.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.eclipse.jgit.api.CheckoutCommand;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.hooks.GitHook;
import org.junit.jupiter.api.Test;

/** What is read of a repository is decided apart from where it is sent, and nothing is run. */
final class ArchitectureTest {
  private static final JavaClasses INGEST =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.vigil.ingest");

  /**
   * Of processes there are two: ssh, and git for its credential helpers; neither in a repository.
   */
  private static final JavaClasses INGEST_WITHOUT_TRANSPORTS =
      INGEST.that(
          DescribedPredicate.describe(
              "are no transports",
              type ->
                  !type.getName().matches(".*\\.fetch\\.(SystemSsh|GitCredentialFill)(\\$.*)?")));

  /** The same selection serves the scan of a work tree, which knows no topic. */
  @Test
  void readsRepositoriesWithoutKnowingWhereTheyGo() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.vigil.ingest.selection..", "dev.vigil.ingest.fetch..", "dev.vigil.ingest.host..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.vigil.ingest", "dev.vigil.schemas..", "org.apache.kafka..", "org.apache.avro..")
        .check(INGEST);
  }

  @Test
  void checksNothingOutAndRunsNoHooks() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(CheckoutCommand.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(DirCacheCheckout.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(GitHook.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(
            Files.class, "createSymbolicLink", Path.class, Path.class, FileAttribute[].class)
        .check(INGEST_WITHOUT_TRANSPORTS);
  }
}
