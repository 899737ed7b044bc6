package dev.vigil.benchmarks.frontend;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an error in one function costs in the others: changes one token inside a function so that
 * the file does not parse any more, and compares what the built-in rules match outside of that
 * function, findings as well as evidence, with what they matched before.
 */
public final class RecoveryRate {
  private static final int ATTEMPTS = 20;

  private final Analyzer analyzer =
      new Analyzer(RuleLoader.load(BuiltinRules.load()).rules(), Limits.DEFAULT);
  private final LanguageFrontEnd frontEnd;
  private final String language;
  private final TokenMutation mutation = new TokenMutation(new Random(1));
  private final Random random = new Random(2);
  private int broken;
  private int untouched;
  private long matches;
  private long kept;
  private long invented;

  private RecoveryRate(String language) {
    this.language = language;
    this.frontEnd = Languages.BUILT_IN.frontEnd(language).orElseThrow();
  }

  /** Arguments: the language, the ending of its files, directories with sources. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("usage: RecoveryRate LANGUAGE ENDING DIRECTORY...");
      System.exit(2);
    }
    RecoveryRate rate = new RecoveryRate(arguments[0]);
    for (Path file :
        Sources.under(Stream.of(arguments).skip(2).map(Path::of).toList(), arguments[1])) {
      rate.measure(file, Files.readString(file, StandardCharsets.UTF_8));
    }
    System.out.printf(
        Locale.ROOT,
        "%d files with an error in one function: in %d (%.1f %%) all other functions kept what was found; %d of %d matches kept (%.2f %%), %d new%n",
        rate.broken,
        rate.untouched,
        100.0 * rate.untouched / Math.max(1, rate.broken),
        rate.kept,
        rate.matches,
        100.0 * rate.kept / Math.max(1, rate.matches),
        rate.invented);
  }

  private void measure(Path file, String text) {
    List<Span> functions = new ArrayList<>();
    collect(frontEnd.parse(frontEnd.decode(bytes(text))).root(), functions);
    if (functions.size() < 2) {
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Span function = functions.get(random.nextInt(functions.size()));
      String mutant = mutation.mutate(text, function.start(), function.end());
      if (!frontEnd.parse(frontEnd.decode(bytes(mutant))).errors().isEmpty()) {
        compare(file, text, mutant, function);
        return;
      }
    }
  }

  /** The outermost functions and methods. */
  private static void collect(Node node, List<Span> functions) {
    if (node instanceof FunctionDefinition) {
      functions.add(node.span());
    } else {
      node.children().forEach(child -> collect(child, functions));
    }
  }

  private void compare(Path file, String text, String mutant, Span function) {
    int shift = mutant.length() - text.length();
    SortedMap<String, Integer> before = outside(text, function.start(), function.end());
    SortedMap<String, Integer> after = outside(mutant, function.start(), function.end() + shift);
    long all = before.values().stream().mapToLong(Integer::longValue).sum();
    long same = 0;
    long found = after.values().stream().mapToLong(Integer::longValue).sum();
    for (var entry : before.entrySet()) {
      same += Math.min(entry.getValue(), after.getOrDefault(entry.getKey(), 0));
    }
    broken++;
    matches += all;
    kept += same;
    invented += found - same;
    if (before.equals(after)) {
      untouched++;
    } else {
      System.out.println(
          "lost: " + file + " " + (all - same) + " of " + all + ", new " + (found - same));
    }
  }

  /** What matches outside of a range, by rule, definition and code; not by line. */
  private SortedMap<String, Integer> outside(String text, int start, int end) {
    SortedMap<String, Integer> found = new TreeMap<>();
    int first = line(text, start);
    int last = line(text, end);
    for (RuleMatch match : analyzer.analyse(bytes(text), language).matches()) {
      int line = match.location().start().line();
      if (line < first || line > last) {
        String key = match.ruleId() + " " + match.enclosing() + " " + match.normalizedCode();
        found.merge(key, 1, Integer::sum);
      }
    }
    return found;
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
