package dev.vigil.architecture;

import static dev.vigil.architecture.VigilClasses.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names and signatures, of all modules but the engine. */
final class ShapeRulesTest {
  private static final int MOST_FILES = 30;
  private static final Pattern MODULE = Pattern.compile("dev\\.vigil\\.\\w+");

  @Test
  void holdsAtMostThirtyFilesInAPackage() {
    Map<String, Long> files =
        topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files).isNotEmpty();
    assertThat(files.entrySet())
        .allSatisfy(
            file -> assertThat(file.getValue()).as(file.getKey()).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void usesASimpleNameOnceInAModule() {
    Map<String, List<String>> names =
        topLevel()
            .collect(
                Collectors.groupingBy(
                    type -> module(type) + " " + type.getSimpleName(),
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getFullName, Collectors.toList())));
    assertThat(names.values()).allSatisfy(types -> assertThat(types).hasSize(1));
  }

  /** A signature that another package sees names what it takes and gives. */
  @Test
  void exposesNeitherTuplesNorUntypedMaps() {
    List<String> exposed = new ArrayList<>();
    for (JavaClass type : SPLIT) {
      for (JavaCodeUnit method : type.getCodeUnits()) {
        if (isSeen(type) && isSeen(method) && mentions(method, ShapeRulesTest::isUntyped)) {
          exposed.add(method.getFullName());
        }
      }
    }
    assertThat(exposed).isEmpty();
  }

  @Test
  void recognisesTuplesAndUntypedMaps() throws NoSuchMethodException {
    JavaClass examples =
        new com.tngtech.archunit.core.importer.ClassFileImporter().importClass(Examples.class);
    Predicate<String> found =
        name ->
            examples.getCodeUnits().stream()
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> mentions(method, ShapeRulesTest::isUntyped));
    assertThat(Stream.of("takesUntyped", "givesNested")).allMatch(found);
    assertThat(Stream.of("typed")).noneMatch(found);
  }

  /** Signatures of both kinds. */
  @SuppressWarnings("unused")
  private interface Examples {
    void takesUntyped(Map<String, Object> fields);

    List<Map<String, Object>> givesNested();

    Map<String, Long> typed(List<String> names);
  }

  @Test
  void importsEachClassByItsName() throws IOException {
    Pattern wildcard = Pattern.compile("(?m)^import .*\\*;");
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/"))
          .filter(file -> !file.startsWith(Path.of("..", "analyzer")))
          .forEach(sources::add);
    }
    assertThat(sources).hasSizeGreaterThan(300);
    for (Path source : sources) {
      assertThat(wildcard.matcher(Files.readString(source)).find()).as(source.toString()).isFalse();
    }
  }

  private static Stream<JavaClass> topLevel() {
    return SPLIT.stream()
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static String module(JavaClass type) {
    return MODULE
        .matcher(type.getPackageName())
        .results()
        .map(match -> match.group())
        .findFirst()
        .orElse(type.getPackageName());
  }

  private static boolean isSeen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ShapeRulesTest::isSeen).orElse(true);
  }

  private static boolean isSeen(JavaCodeUnit method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        || method.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean mentions(JavaCodeUnit method, Predicate<JavaType> wanted) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .anyMatch(type -> mentions(type, wanted));
  }

  private static boolean mentions(JavaType type, Predicate<JavaType> wanted) {
    return wanted.test(type)
        || (type instanceof JavaParameterizedType generic
            && generic.getActualTypeArguments().stream()
                .anyMatch(argument -> mentions(argument, wanted)));
  }

  private static boolean isUntyped(JavaType type) {
    return type.toErasure().getPackageName().equals("org.apache.flink.api.java.tuple")
        || (type.toErasure().isEquivalentTo(Map.class)
            && type instanceof JavaParameterizedType map
            && map.getActualTypeArguments().getLast().toErasure().isEquivalentTo(Object.class));
  }
}
