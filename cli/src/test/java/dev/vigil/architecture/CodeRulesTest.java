package dev.vigil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.vigil.architecture.VigilClasses.SPLIT;
import static dev.vigil.architecture.VigilClasses.WRITTEN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How classes and packages of all modules are made. */
final class CodeRulesTest {
  @Test
  void hasNoCyclesAmongModules() {
    slices().matching("dev.vigil.(*)..").should().beFreeOfCycles().check(WRITTEN);
  }

  @Test
  void hasNoCyclesAmongPackages() {
    slices().matching("dev.vigil.(**)").should().beFreeOfCycles().check(SPLIT);
  }

  @Test
  void namesPackagesForWhatTheyAreAbout() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..common..", "..impl..", "..manager..", "..helper..")
        .check(WRITTEN);
  }

  @Test
  void marksEveryPackageForNullness() {
    classes()
        .should(
            be(
                "in a package whose package-info has @NullMarked",
                type ->
                    type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith(NullMarked.class)))
        .check(WRITTEN);
  }

  @Test
  void hasNoStaticMutableState() {
    fields().that().areStatic().should().beFinal().check(WRITTEN);
  }

  /** Flink gives each task a copy of a function; what tasks share has one place. */
  @Test
  void sharesAmongTasksInOnePlace() {
    fields()
        .that()
        .areStatic()
        .and(
            DescribedPredicate.describe(
                "are made for several threads",
                field ->
                    field.getRawType().getPackageName().startsWith("java.util.concurrent.locks")
                        || field
                            .getRawType()
                            .getPackageName()
                            .startsWith("java.util.concurrent.atomic")
                        || field.getRawType().getSimpleName().startsWith("Concurrent")))
        .should()
        .beDeclaredInClassesThat()
        .haveFullyQualifiedName("dev.vigil.job.TaskProcess")
        .check(WRITTEN);
  }

  @Test
  void closesClassesThatNobodyExtends() {
    classes()
        .that(
            DescribedPredicate.describe(
                "are plain classes",
                type -> !type.isInterface() && !type.isEnum() && !type.isAnnotation()))
        .and()
        .areNotAnonymousClasses()
        .should(
            be(
                "final, abstract, or extended",
                type ->
                    type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || !type.getAllSubclasses().isEmpty()))
        .check(WRITTEN);
  }

  /** A process ends where its {@code main} is. */
  @Test
  void exitsOnlyFromMain() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "have no main", type -> type.tryGetMethod("main", String[].class).isEmpty()))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .check(WRITTEN);
  }

  private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>("be " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getFullName() + " is not " + description));
        }
      }
    };
  }
}
