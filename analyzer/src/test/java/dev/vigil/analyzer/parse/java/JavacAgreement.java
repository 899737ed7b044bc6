package dev.vigil.analyzer.parse.java;

import com.sun.source.util.JavacTask;
import dev.vigil.analyzer.source.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.antlr.v4.runtime.CommonToken;

/**
 * Compares what the front end takes for Java with what javac's parser does, on files as they are
 * and on files of which a token was left out, doubled, exchanged with its neighbour or replaced by
 * another one of the file.
 */
public final class JavacAgreement {
  private static final int SHOWN = 40;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final JavaFrontEnd frontEnd = new JavaFrontEnd();
  private final List<String> differences = new ArrayList<>();
  private int compared;
  private int bothAccept;
  private int bothReject;

  JavacAgreement() {}

  /** The directory, the number of mutants for each file, the seed, and every how many files. */
  public static void main(String[] arguments) throws IOException {
    int mutants = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    int stride = Integer.parseInt(arguments[3]);
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      paths = walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
    JavacAgreement agreement = new JavacAgreement();
    for (int i = 0; i < paths.size(); i += stride) {
      String text = frontEndText(paths.get(i));
      if (mutants == 0) {
        agreement.compare(String.valueOf(paths.get(i)), text);
      }
      Random random = new Random(seed + i);
      for (int mutant = 0; mutant < mutants; mutant++) {
        agreement.compare(paths.get(i) + " mutant " + mutant, mutated(text, random));
      }
    }
    agreement.differences.stream().limit(SHOWN).forEach(System.out::println);
    System.out.println(agreement.summary());
  }

  private static String frontEndText(Path path) throws IOException {
    return new JavaFrontEnd().decode(Files.readAllBytes(path)).text();
  }

  /** Compares one text; whether both agree. */
  boolean compare(String name, String text) throws IOException {
    boolean ours = frontEnd.parse(SourceText.of(text)).errors().isEmpty();
    String theirs = javacError(text);
    compared++;
    boolean agree = ours == theirs.isEmpty();
    if (!agree) {
      differences.add(
          name + ": we " + (ours ? "accept, javac: " + theirs : "reject: " + ourError(text)));
    } else if (ours) {
      bothAccept++;
    } else {
      bothReject++;
    }
    return agree;
  }

  String summary() {
    return "%d compared, %d accepted by both, %d rejected by both, %d differ (%.2f %% agree)"
        .formatted(
            compared,
            bothAccept,
            bothReject,
            compared - bothAccept - bothReject,
            100.0 * (bothAccept + bothReject) / Math.max(1, compared));
  }

  List<String> differences() {
    return List.copyOf(differences);
  }

  private String ourError(String text) {
    return frontEnd.parse(SourceText.of(text)).errors().get(0).reason();
  }

  /** The first error of javac's parser, empty if there is none. */
  private String javacError(String text) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Test.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                new StringWriter(),
                null,
                diagnostics,
                List.of("-proc:none", "-XDrawDiagnostics"),
                null,
                List.of(file));
    task.parse();
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  /** A text with one token changed. */
  static String mutated(String text, Random random) {
    List<CommonToken> tokens = JavaTokens.of(text).tokens();
    if (tokens.size() < 3) {
      return text;
    }
    int at = random.nextInt(tokens.size() - 2);
    CommonToken token = tokens.get(at);
    CommonToken next = tokens.get(at + 1);
    CommonToken other = tokens.get(random.nextInt(tokens.size() - 1));
    String before = text.substring(0, token.getStartIndex());
    String after = text.substring(token.getStopIndex() + 1);
    String written = source(text, token);
    return switch (random.nextInt(4)) {
      case 0 -> before + " " + after;
      case 1 -> before + written + " " + written + after;
      case 2 ->
          before
              + source(text, next)
              + " "
              + written
              + text.substring(Math.max(next.getStopIndex() + 1, token.getStopIndex() + 1));
      default -> before + " " + source(text, other) + " " + after;
    };
  }

  private static String source(String text, CommonToken token) {
    return text.substring(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
