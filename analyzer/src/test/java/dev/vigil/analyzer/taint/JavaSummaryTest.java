package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Calls of methods of the same Java file that also get the object that is a source by its type:
 * they give what they return, not what goes in.
 */
final class JavaSummaryTest {
  private static final String RULE =
      """
      rules:
        - id: flow
          message: from $R
          severity: HIGH
          languages: [java]
          mode: taint
          options: {taint_intrafile: true, taint_track_values: true}
          pattern-sources: [{pattern: (Request $R)}]
          pattern-sinks: [{pattern: sink($K)}]
      """;

  /** Fails unless just the lines that end in {@code // bad} are reported. */
  private static void check(String body, String members) {
    String code =
        """
        class Page {
          void handle(Request request) {
            String param = request.get("x");
        %s
          }
        %s
        }
        """
            .formatted(body, members);
    checkCode(RULE, code);
  }

  /** Fails unless a rule reports just the lines that end in {@code // bad}. */
  static void checkCode(String rule, String code) {
    List<String> lines = code.lines().toList();
    List<Integer> marked =
        IntStream.rangeClosed(1, lines.size())
            .filter(line -> lines.get(line - 1).endsWith("// bad"))
            .boxed()
            .toList();
    RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("test", "test.yaml", rule)));
    assertThat(load.problems()).isEmpty();
    UnitAnalysis analysis =
        new Analyzer(load.rules(), Limits.DEFAULT)
            .analyse(code.getBytes(StandardCharsets.UTF_8), "java");
    assertThat(analysis.problems()).isEmpty();
    assertThat(
            analysis.matches().stream()
                .map(match -> match.location().start().line())
                .distinct()
                .toList())
        .containsExactlyElementsOf(marked);
  }

  @Test
  void anUnqualifiedCallGivesWhatTheMethodReturns() {
    check(
        """
        String a = fixed(request, param);
        sink(a);
        String b = same(request, param);
        sink(b); // bad
        String c = again(request, param);
        sink(c); // bad
        """,
        """
        private static String fixed(Request request, String param) { return "x"; }
        private static String same(Request request, String param) { return param; }
        private static String again(Request request, String param) { return request.get("y"); }
        """);
  }

  @Test
  void aMethodOfANewObjectIsKnownByItsClass() {
    check(
        """
        String a = new Inner().fixed(request, param);
        sink(a);
        String b = new Inner().same(request, param);
        sink(b); // bad
        String c = new Generic<String>().unread(request, param);
        sink(c);
        String d = new Page.Inner().fixed(request, param);
        sink(d);
        String e = Page.Inner.made(request, param);
        sink(e);
        String f = new Other().fixed(request, param);
        sink(f); // bad
        """,
        """
        private static class Inner {
          String fixed(Request request, String param) { return "x"; }
          String same(Request request, String param) { return param; }
          static String made(Request request, String param) { return "x"; }
        }
        private class Generic<T> {
          String unread(Request request, String param) { return "x"; }
        }
        """);
  }

  @Test
  void onlyBranchesThatMayBeTakenCount() {
    check(
        """
        String a = chosen(request, param);
        sink(a);
        String b = other(request, param);
        sink(b); // bad
        String c = switched(request, param);
        sink(c);
        """,
        """
        private String chosen(Request request, String param) {
          int number = 106;
          return 7 * 18 + number > 200 ? "x" : param;
        }
        private String other(Request request, String param) {
          int number = 6;
          return 7 * 18 + number > 200 ? "x" : param;
        }
        private String switched(Request request, String param) {
          String result;
          char target = "ABC".charAt(1);
          switch (target) {
            case 'A':
            case 'C':
              result = param;
              break;
            default:
              result = "x";
              break;
          }
          return result;
        }
        """);
  }

  @Test
  void methodsOfOneNameAreToldApartByTheirClass() {
    check(
        """
        String a = take(request, param);
        sink(a);
        String b = this.take(request, param);
        sink(b);
        String c = Page.take(request, param);
        sink(c);
        String d = new Inner().take(request, param);
        sink(d); // bad
        """,
        """
        private static String take(Request request, String param) { return "x"; }
        private static class Inner {
          String take(Request request, String param) { return param; }
          void inside(Request request) {
            String a = take(request, "x");
            sink(a);
            String b = new Page().take(request, request.get("y"));
            sink(b);
          }
        }
        """);
  }

  @Test
  void anyOverloadMayBeCalled() {
    check(
        """
        String a = fixed(request, param);
        sink(a);
        String b = mixed(request, param);
        sink(b); // bad
        """,
        """
        private String fixed(Request request, String param) { return "x"; }
        private String fixed(Request request, Object param) { return "y"; }
        private String mixed(Request request, String param) { return param; }
        private String mixed(Request request, Object param) { return "y"; }
        """);
  }
}
