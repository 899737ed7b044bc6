package dev.vigil.ingest.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a CODEOWNERS file. The last one that matches decides; where a file has sections, as
 * GitLab has them, the last one of each.
 */
final class CodeOwners {
  /** Where the file is looked for; the first one there is counts. */
  static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  static final CodeOwners NONE = new CodeOwners(List.of());

  private static final Pattern SECTION = Pattern.compile("\\^?\\[([^]]*)](?:\\[\\d+])?(.*)");
  private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^\\s\\\\])+");

  private final List<List<Rule>> sections;

  private CodeOwners(List<List<Rule>> sections) {
    this.sections = List.copyOf(sections);
  }

  /**
   * A line.
   *
   * @param filesOnly a pattern that ends with {@code /*} is for the files of that folder alone
   */
  private record Rule(
      PathPattern pattern,
      boolean anywhere,
      boolean foldersOnly,
      boolean filesOnly,
      List<String> owners) {
    boolean matches(String path) {
      if (!foldersOnly && matchesName(path)) {
        return true;
      }
      for (int slash = path.indexOf('/');
          slash > 0 && !filesOnly;
          slash = path.indexOf('/', slash + 1)) {
        if (matchesName(path.substring(0, slash))) {
          return true;
        }
      }
      return false;
    }

    private boolean matchesName(String path) {
      return pattern.matches(path, anywhere ? path.lastIndexOf('/') + 1 : 0);
    }
  }

  static CodeOwners parse(String text, MatchBudget budget) {
    List<List<Rule>> sections = new ArrayList<>();
    List<Rule> section = new ArrayList<>();
    sections.add(section);
    List<String> defaults = List.of();
    for (String line : text.lines().toList()) {
      Matcher header = SECTION.matcher(line.strip());
      if (header.matches()) {
        section = new ArrayList<>();
        sections.add(section);
        defaults = words(header.group(2));
      } else {
        rule(words(line), defaults, budget).ifPresent(section::add);
      }
    }
    return new CodeOwners(sections.stream().map(List::copyOf).toList());
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find() && !word.group().startsWith("#")) {
      words.add(word.group());
    }
    return words;
  }

  private static Optional<Rule> rule(
      List<String> words, List<String> defaults, MatchBudget budget) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String glob = words.getFirst();
    boolean filesOnly = glob.endsWith("/*");
    boolean foldersOnly = glob.endsWith("/");
    glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean anywhere = glob.indexOf('/') < 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    List<String> owners = words.subList(1, words.size());
    return Optional.of(
        new Rule(
            PathPattern.compile(glob.isEmpty() ? "**/*" : glob, budget),
            anywhere && !glob.isEmpty(),
            foldersOnly && !glob.isEmpty(),
            filesOnly,
            List.copyOf(owners.isEmpty() ? defaults : owners)));
  }

  /** The owners of a file, in the order of their line. */
  List<String> owners(String path) {
    Set<String> owners = new LinkedHashSet<>();
    for (List<Rule> section : sections) {
      for (int i = section.size() - 1; i >= 0; i--) {
        if (section.get(i).matches(path)) {
          owners.addAll(section.get(i).owners());
          break;
        }
      }
    }
    return List.copyOf(owners);
  }
}
