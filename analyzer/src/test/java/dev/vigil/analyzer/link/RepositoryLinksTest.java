package dev.vigil.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageTraits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RepositoryLinksTest {
  private static final LanguageTraits PYTHON =
      Languages.BUILT_IN.frontEnd("python").orElseThrow().traits();

  @Test
  void tellsTheWayOfTheDataThroughAllFiles() throws IOException {
    Scene scene = scene("a file between two others");

    RuleMatch match = linked(scene, RepositoryLinks.MOST_BYTES).matchesAt("store.py").get(0);

    DataFlow flow = match.trace().orElseThrow();
    List<String> steps = new ArrayList<>();
    steps.add(shown(flow.source()));
    flow.variables().forEach(step -> steps.add(shown(step)));
    steps.add(shown(flow.sink()));
    assertThat(steps)
        .containsExactly(
            "web.py:4 source()",
            "web.py:4 serve(source(), \"fixed\")",
            "service.py:4 prepared(value)",
            "service.py:4 save(prepared(value))",
            "here:2 row");
  }

  @Test
  void namesInItsMessageWhatTheSourceBound() throws IOException {
    RuleMatch match =
        linked(scene("relative imports"), RepositoryLinks.MOST_BYTES)
            .matchesAt("app/core/tools.py")
            .get(0);

    assertThat(match.message()).isEqualTo("source reaches value");
    assertThat(match.metavariables())
        .containsEntry("$FROM", "source")
        .containsEntry("$TO", "value");
  }

  @Test
  void saysFromWhichFileOnNothingWasLinked() throws IOException {
    Scene scene = scene("functions of a module");
    RepositoryLinks links = linked(scene, scene.facts("tools.py").size());

    assertThat(links.matchesAt("tools.py")).isEmpty();
    assertThat(links.problemsAt("tools.py", scene.facts("tools.py"))).isEmpty();
    assertThat(links.problemsAt("web.py", scene.facts("web.py")))
        .extracting(AnalysisProblem::kind, AnalysisProblem::ruleId)
        .containsExactly(tuple(AnalysisProblem.Kind.CAP, Optional.empty()));
  }

  private static String shown(TraceStep step) {
    return step.path().orElse("here") + ":" + step.location().start().line() + " " + step.excerpt();
  }

  private static Scene scene(String name) throws IOException {
    return Scene.all("python").stream()
        .filter(scene -> scene.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static RepositoryLinks linked(Scene scene, long mostBytes) {
    RepositoryLinks links = new RepositoryLinks(mostBytes);
    scene.facts().forEach((path, facts) -> links.add(path, PYTHON, facts));
    return links;
  }
}
