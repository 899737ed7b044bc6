package dev.vigil.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules, without tests. */
final class VigilClasses {
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.vigil");

  /** Those that people wrote: neither Avro's records nor ANTLR's lexers and parsers. */
  static final JavaClasses WRITTEN =
      ALL.that(DescribedPredicate.describe("are written by people", VigilClasses::written));

  /** Those of {@link #WRITTEN} whose packages are split by meaning: all but the engine's. */
  static final JavaClasses SPLIT =
      WRITTEN.that(
          DescribedPredicate.describe(
              "are outside of the engine",
              type -> !type.getPackageName().startsWith("dev.vigil.analyzer")));

  private VigilClasses() {}

  private static boolean written(JavaClass type) {
    return !type.getPackageName().equals("dev.vigil.schemas")
        && !isOfAntlr(type)
        && !type.getEnclosingClass().map(VigilClasses::isOfAntlr).orElse(false);
  }

  private static boolean isOfAntlr(JavaClass type) {
    return type.isAssignableTo("org.antlr.v4.runtime.Recognizer")
        && type.getDirectDependenciesFromSelf().stream()
            .anyMatch(use ->
                use.getTargetClass().getFullName().equals("org.antlr.v4.runtime.RuntimeMetaData"));
  }
}
