package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a review as Markdown. */
public final class MarkdownReview {
  private static final int MAX_FINDINGS = 50;
  private static final int MAX_GAPS = 100;
  private static final int MAX_PATHS = 10;

  private final Review review;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReview(Review review) {
    this.review = review;
  }

  /** The review as a document; equal reviews give equal bytes. */
  public static String render(Review review) {
    return new MarkdownReview(review).document();
  }

  private String document() {
    String subject = review.path().orElse(review.repository());
    line("# Security review of " + MarkdownText.path(subject));
    line("");
    coverage();
    line("");
    line("**Verdict: " + verdict() + "**");
    line("");
    line(
        "*Sound* means that code of the kind was examined, and that the rules named, which could"
            + " have contradicted, were applied to all of it and matched nothing; otherwise it is"
            + " *examined*. *Examined in part* means that some files, which could hold such code,"
            + " were not examined for it.");
    int number = 1;
    for (AreaReview area : review.areas()) {
      line("");
      area(number++, area);
    }
    line("");
    notSeen();
    return out.toString();
  }

  private void coverage() {
    Coverage coverage = review.coverage();
    String lines =
        coverage.linesByLanguage().entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%,d of %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    String rules =
        count(coverage.findingRules() + coverage.evidenceRules(), "rule")
            + " applied ("
            + coverage.findingRules()
            + " for what is wrong, "
            + coverage.evidenceRules()
            + " for what is there).";
    List<String> files = new ArrayList<>();
    files.add(count(coverage.analysed(), "file") + " analysed");
    addIf(files, coverage.partial(), coverage.partial() + " in part");
    addIf(files, coverage.skippedCount(), coverage.skippedCount() + " skipped" + reasons(coverage));
    addIf(files, coverage.failed(), coverage.failed() + " failed");
    line(
        "Repository "
            + MarkdownText.code(review.repository())
            + "; "
            + String.join(", ", files)
            + (lines.isEmpty() ? "" : "; lines: " + lines)
            + "; "
            + rules);
  }

  private static void addIf(List<String> texts, int count, String text) {
    if (count > 0) {
      texts.add(text);
    }
  }

  private static String reasons(Coverage coverage) {
    return coverage.skipped().entrySet().stream()
        .map(entry -> MarkdownText.plain(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private String verdict() {
    List<String> parts = new ArrayList<>();
    int findings = review.findingCount();
    parts.add(
        findings == 0
            ? "no findings"
            : count(findings, "finding") + " (" + areas(Verdict.FINDINGS, true) + ")");
    for (Verdict verdict :
        List.of(
            Verdict.SOUND,
            Verdict.EXAMINED,
            Verdict.IN_PART,
            Verdict.NO_CODE,
            Verdict.NOT_EXAMINED)) {
      String areas = areas(verdict, false);
      if (!areas.isEmpty()) {
        parts.add(verdict.text() + ": " + areas);
      }
    }
    return String.join("; ", parts) + ".";
  }

  private String areas(Verdict verdict, boolean counted) {
    return review.areas().stream()
        .filter(area -> area.verdict() == verdict)
        .map(area ->
            area.area().title().toLowerCase(Locale.ROOT)
                + (counted ? " " + area.findingCount() : ""))
        .collect(Collectors.joining(", "));
  }

  private void area(int number, AreaReview area) {
    line("## " + number + ". " + area.area().title() + ": " + verdict(area));
    line("");
    switch (area.verdict()) {
      case NO_CODE ->
          line(
              "No code of this kind: "
                  + count(area.findingRules().size() + area.evidenceRules().size(), "rule")
                  + " looked for it and matched nothing ("
                  + ids(area.findingRules(), area.evidenceRules())
                  + ").");
      case NOT_EXAMINED -> line("Not examined: no rule of this area was applied.");
      case FINDINGS, SOUND, EXAMINED, IN_PART -> {
        for (FindingGroup group : area.findings()) {
          findings(group);
        }
        for (SiteReview sites : area.sites()) {
          sites(sites);
        }
        silence(area);
        gaps(area);
      }
    }
  }

  private void gaps(AreaReview area) {
    if (!area.gaps().isEmpty()) {
      line("");
      line(
          "Not examined for this area, or not all of it: "
              + count(area.gaps().size(), "file")
              + " ("
              + paths(area.gaps())
              + ").");
    }
  }

  private static String paths(List<String> paths) {
    String shown =
        paths.stream().limit(MAX_PATHS).map(MarkdownText::path).collect(Collectors.joining(", "));
    return paths.size() <= MAX_PATHS
        ? shown
        : shown + " and " + (paths.size() - MAX_PATHS) + " more";
  }

  private static String verdict(AreaReview area) {
    if (area.verdict() != Verdict.FINDINGS) {
      return area.verdict().text();
    }
    return count(area.findingCount(), "finding")
        + ", the worst "
        + area.findings().getFirst().rule().severity();
  }

  private static String ids(List<String> rules, List<String> others) {
    List<String> all = new ArrayList<>(rules);
    all.addAll(others);
    return all.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
  }

  /** The finding rules of an area that matched nothing, beside what matched. */
  private void silence(AreaReview area) {
    List<String> matched = area.findings().stream().map(group -> group.rule().id()).toList();
    List<String> silent =
        area.findingRules().stream().filter(rule -> !matched.contains(rule)).toList();
    if (!silent.isEmpty()) {
      line("Applied and matched nothing: " + ids(silent, List.of()) + ".");
    }
  }

  private void findings(FindingGroup group) {
    RuleDescription rule = group.rule();
    if (!group.findings().isEmpty()) {
      line(
          "### "
              + rule.severity()
              + ": "
              + MarkdownText.code(rule.id())
              + ", "
              + count(group.findings().size(), "finding"));
      line("");
      group.findings().stream().limit(MAX_FINDINGS).forEach(this::finding);
      if (group.findings().size() > MAX_FINDINGS) {
        line("- and " + (group.findings().size() - MAX_FINDINGS) + " more");
      }
      line("");
      line("Example:");
      line("");
      out.append(MarkdownText.block(group.findings().getFirst().excerpt(), "", ""));
      line("");
      labelled("Risk", rule.risk());
      labelled("Solution", rule.solution());
      labelled("CWE", String.join("; ", rule.cwe()));
      labelled("Known limits", String.join("; ", rule.knownLimits()));
      line("");
    }
    group.dismissed().forEach(finding -> dismissed(rule.id(), finding));
    group.suppressed().forEach(finding -> suppressed(rule.id(), finding));
    if (!group.suppressed().isEmpty() || !group.dismissed().isEmpty()) {
      line("");
    }
  }

  private void dismissed(String rule, ReviewedFinding finding) {
    line("- Dismissed: " + MarkdownText.code(rule) + " at " + where(finding) + decision(finding));
  }

  private static String decision(ReviewedFinding finding) {
    return finding
        .decision()
        .map(decision -> "; decided: " + MarkdownText.plain(decision.text()))
        .orElse("");
  }

  private void suppressed(String rule, ReviewedFinding finding) {
    String by =
        finding
            .suppression()
            .map(comment ->
                MarkdownText.code(comment.marker())
                    + (comment.justification().isEmpty()
                        ? ", without a reason"
                        : ": " + MarkdownText.plain(comment.justification())))
            .orElse("");
    line("- Suppressed: " + MarkdownText.code(rule) + " at " + where(finding) + " by " + by);
  }

  private void finding(ReviewedFinding finding) {
    line(
        "- "
            + where(finding)
            + within(finding.enclosing())
            + (finding.testCode() ? " (test code)" : "")
            + ": "
            + MarkdownText.message(finding.message())
            + decision(finding));
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      line("- " + label + ": " + MarkdownText.message(text));
    }
  }

  private void sites(SiteReview sites) {
    SiteWords words = SiteWords.of(sites.kind());
    List<Place> places = sites.sites().stream().map(Site::place).toList();
    line(
        "**"
            + (sites.capped() ? "At least " : "")
            + words.count(sites.count())
            + "** ("
            + (words.begins() && oneFile() ? "beginning at " : "")
            + list(places, words.begins())
            + "): "
            + soundness(sites));
    line("");
    if (oneFile()) {
      places(sites, words);
    } else {
      for (Observation observation : sites.observations()) {
        line(
            "- "
                + MarkdownText.message(observation.text())
                + ": "
                + observation.count()
                + " ("
                + LineList.byFile(observation.places(), words.begins())
                + ")");
      }
    }
    line("");
  }

  private boolean oneFile() {
    return review.path().isPresent();
  }

  private String list(List<Place> places, boolean firstOnly) {
    return oneFile()
        ? (isOneLine(places, firstOnly) ? "line " : "lines ") + LineList.lines(places, firstOnly)
        : LineList.byFile(places, firstOnly);
  }

  private static boolean isOneLine(List<Place> places, boolean firstOnly) {
    return places.size() == 1
        && (firstOnly || places.getFirst().firstLine() == places.getFirst().lastLine());
  }

  private static String soundness(SiteReview sites) {
    return switch (sites.verdict()) {
      case SOUND -> "sound; " + silent(sites) + ".";
      case FINDINGS ->
          "contradicted by "
              + ids(sites.contradicting(), List.of())
              + (sites.silent().isEmpty() ? "." : "; " + silent(sites) + ".");
      case EXAMINED, IN_PART, NO_CODE, NOT_EXAMINED ->
          "examined"
              + (sites.notApplied().isEmpty()
                  ? ""
                  : "; not applied to all of it: " + ids(sites.notApplied(), List.of()))
              + (sites.silent().isEmpty() ? "." : "; " + silent(sites) + ".");
    };
  }

  /** What the silence of rules means, and which rules they are. */
  private static String silent(SiteReview sites) {
    String meanings =
        sites.silent().stream()
            .map(SilentRule::meaning)
            .filter(meaning -> !meaning.isEmpty())
            .distinct()
            .map(MarkdownText::message)
            .collect(Collectors.joining(", "));
    String rules =
        sites.silent().stream()
            .map(rule -> MarkdownText.code(rule.ruleId()))
            .collect(Collectors.joining(", "));
    String matched = " could have contradicted and matched nothing";
    return meanings.isEmpty() ? rules + matched : meanings + " (" + rules + matched + ")";
  }

  /** What is there, line by line; places of which the same is said together. */
  private void places(SiteReview sites, SiteWords words) {
    Map<List<String>, List<Site>> alike = new LinkedHashMap<>();
    for (Site site : sites.sites()) {
      alike.computeIfAbsent(said(site), key -> new ArrayList<>()).add(site);
    }
    alike.forEach((said, group) -> {
      List<Place> places = group.stream().map(Site::place).toList();
      line(
          "- "
              + list(places, words.begins())
              + within(group.getFirst().enclosing(), group)
              + ": "
              + String.join("; ", said)
              + ".");
    });
  }

  /** One rule's filled message, or the code and what several rules saw there. */
  private static List<String> said(Site site) {
    List<String> said = new ArrayList<>();
    if (site.messages().size() == 1) {
      said.add(MarkdownText.message(site.messages().getFirst().replaceFirst("\\.$", "")));
    } else {
      said.add(MarkdownText.code(site.code()));
      site.observations().forEach(text -> said.add(MarkdownText.message(text)));
    }
    if (!site.contradictedBy().isEmpty()) {
      said.add("but see the finding of " + ids(site.contradictedBy(), List.of()));
    }
    return said;
  }

  private static String within(String enclosing, List<Site> group) {
    boolean same = group.stream().allMatch(site -> site.enclosing().equals(enclosing));
    return same ? within(enclosing) : "";
  }

  private static String within(String enclosing) {
    return enclosing.isEmpty() ? "" : ", in " + MarkdownText.code(enclosing);
  }

  /** The lines of a finding; with their number if it stands for several places. */
  private String where(ReviewedFinding finding) {
    Place place = finding.place();
    if (finding.occurrences().isEmpty() || finding.occurrences().get().count() == 1) {
      return where(place);
    }
    Occurrences all = finding.occurrences().get();
    int unlisted = all.count() - all.places().size();
    List<Place> places = all.places().stream().map(at -> Place.of(place.path(), at)).toList();
    return (oneFile() ? "" : MarkdownText.path(place.path()) + " ")
        + String.format(Locale.ROOT, "%,d places: lines ", all.count())
        + LineList.lines(places, false)
        + (unlisted == 0 ? "" : String.format(Locale.ROOT, " and %,d more", unlisted));
  }

  private String where(Place place) {
    String lines = LineList.lines(List.of(place), false);
    return oneFile()
        ? (place.firstLine() == place.lastLine() ? "line " : "lines ") + lines
        : MarkdownText.path(place.path()) + " " + lines;
  }

  private void notSeen() {
    line("## Not seen");
    line("");
    if (review.notSeen().isEmpty() && review.notExamined().isEmpty()) {
      line("Everything was seen.");
    }
    for (NotExamined gap : review.notExamined()) {
      line(
          "- "
              + count(gap.paths().size(), "file")
              + " of "
              + gap.kind()
              + " ("
              + paths(gap.paths())
              + "): "
              + MarkdownText.plain(gap.reason()));
    }
    review.notSeen().stream().limit(MAX_GAPS).forEach(this::gap);
    if (review.notSeen().size() > MAX_GAPS) {
      line("- and " + (review.notSeen().size() - MAX_GAPS) + " more; the JSON form has all");
    }
  }

  private void gap(NotSeen gap) {
    String rules = gap.rules().isEmpty() ? "" : ", by " + ids(gap.rules(), List.of());
    line(
        "- "
            + gap.place().map(this::where).orElse(MarkdownText.path(gap.path()))
            + rules
            + " ("
            + gap.status().name().toLowerCase(Locale.ROOT)
            + "): "
            + MarkdownText.plain(gap.reason()));
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A line; one blank line is never followed by another. */
  private void line(String text) {
    if (!text.isEmpty() || out.lastIndexOf("\n\n") != out.length() - 2) {
      out.append(text).append('\n');
    }
  }
}
