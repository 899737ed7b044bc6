package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.rule.RuleSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells apart the rules of a set that give themselves the same id. One that no other has stays as
 * it is. Else it is qualified with as much of its file's place as is needed: the folders below
 * those of all rules ({@code web.flask.open-redirect}, as Semgrep has it), the file too, which of
 * several of that file it is ({@code web.redirects.2.open-redirect}), the path under which the
 * rules were loaded. So every id ends with the one that the rule gives itself. Rules that say the
 * same are one. The order of the rules changes nothing but which of those is kept.
 */
final class RuleIds {
  private final List<DeclaredRule> rules = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<String>> byDeclared = new HashMap<>();

  RuleIds(Collection<DeclaredRule> declared) {
    Map<String, List<DeclaredRule>> named = new HashMap<>();
    for (DeclaredRule rule : declared) {
      List<DeclaredRule> same = named.computeIfAbsent(rule.id(), id -> new ArrayList<>());
      if (same.stream().noneMatch(rule::saysTheSameAs)) {
        same.add(rule);
        rules.add(rule);
      }
    }
    List<List<String>> forms =
        rules.stream().map(rule -> forms(rule, named.getOrDefault(rule.id(), List.of()))).toList();
    int[] chosen = new int[rules.size()];
    do {
      ids.clear();
      for (int i = 0; i < chosen.length; i++) {
        ids.add(forms.get(i).get(chosen[i]));
      }
    } while (qualify(chosen, forms));
    for (int i = 0; i < chosen.length; i++) {
      byDeclared.computeIfAbsent(rules.get(i).id(), id -> new ArrayList<>()).add(ids.get(i));
    }
  }

  /** Takes the next longer form of each id that several have; false if there is none. */
  private boolean qualify(int[] chosen, List<List<String>> forms) {
    Map<String, Long> users =
        ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    boolean changed = false;
    for (int i = 0; i < chosen.length; i++) {
      boolean shared = users.getOrDefault(ids.get(i), 0L) > 1;
      if (shared && chosen[i] + 1 < forms.get(i).size()) {
        chosen[i]++;
        changed = true;
      }
    }
    return changed;
  }

  /** What a rule may be called, from the shortest. */
  private static List<String> forms(DeclaredRule rule, List<DeclaredRule> named) {
    if (rule.id().isEmpty()) {
      return List.of("");
    }
    RuleSource source = rule.source();
    List<DeclaredRule> ofFile =
        named.stream().filter(other -> other.source().equals(source)).toList();
    List<String> last =
        ofFile.size() > 1
            ? List.of(String.valueOf(ofFile.indexOf(rule) + 1), rule.id())
            : List.of(rule.id());
    String pack = source.pack();
    boolean isFile = pack.equals(source.name()) || pack.endsWith("/" + source.name());
    return List.of(
        rule.id(),
        dotted(folder(source.name()), List.of(rule.id())),
        dotted(stem(source.name()), last),
        dotted(stem(isFile ? pack : pack + "/" + source.name()), last));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.ya?ml$", "");
  }

  private static String dotted(String path, List<String> last) {
    List<String> parts = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    parts.removeIf(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    parts.addAll(last);
    return String.join(".", parts);
  }

  /** The rules, without those that say the same as another. */
  List<DeclaredRule> rules() {
    return rules;
  }

  /** The ids of {@link #rules}, in their order; equal ones cannot be told apart. */
  List<String> ids() {
    return ids;
  }

  /** The ids of the rules that give themselves that one; itself if there is none. */
  List<String> named(String declared) {
    return byDeclared.getOrDefault(declared, List.of(declared));
  }
}
