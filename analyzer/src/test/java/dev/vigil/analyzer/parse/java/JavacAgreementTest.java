package dev.vigil.analyzer.parse.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On our own sources; {@link JavacAgreement} itself compares any. */
final class JavacAgreementTest {
  private static final int FILES = 20;
  private static final int MUTANTS = 5;

  private static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void acceptsWhatJavacAccepts() throws IOException {
    JavacAgreement agreement = new JavacAgreement();
    for (Path path : sources()) {
      agreement.compare(String.valueOf(path), Files.readString(path));
    }

    assertThat(agreement.differences()).isEmpty();
  }

  @Test
  void rejectsMutantsAsJavacDoes() throws IOException {
    JavacAgreement agreement = new JavacAgreement();
    List<Path> sources = sources();
    Random random = new Random(42);
    for (int i = 0; i < FILES; i++) {
      String text = Files.readString(sources.get(i * sources.size() / FILES));
      for (int mutant = 0; mutant < MUTANTS; mutant++) {
        agreement.compare("file " + i + " mutant " + mutant, JavacAgreement.mutated(text, random));
      }
    }

    // A few mutants in a hundred may differ, see docs/front-end-java.md.
    assertThat(agreement.differences()).hasSizeLessThan(FILES * MUTANTS / 20);
  }
}
