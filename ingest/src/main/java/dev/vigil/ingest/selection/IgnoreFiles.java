package dev.vigil.ingest.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ignore files of a tree, each for its folder and what is below: the deepest one that says
 * something decides, and nothing in an ignored folder can be taken back.
 */
final class IgnoreFiles {
  private final Map<String, List<IgnoreRules>> byFolder = new HashMap<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  /**
   * Adds the rules of a file; those added later to the same folder decide first.
   *
   * @param folder path of the folder, empty for the root
   */
  void add(String folder, IgnoreRules rules) {
    byFolder.computeIfAbsent(folder, key -> new ArrayList<>()).addFirst(rules);
    folders.clear();
  }

  /** Whether a file is ignored, or a folder that it is in. */
  boolean ignoresFile(String path) {
    return !byFolder.isEmpty() && (ignoresParent(path) || decide(path, false).orElse(false));
  }

  private boolean ignoresParent(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (folders.computeIfAbsent(
          path.substring(0, slash), folder -> decide(folder, true).orElse(false))) {
        return true;
      }
    }
    return false;
  }

  /** What the rules say of this path alone. */
  Optional<Boolean> decide(String path, boolean folder) {
    int end = path.lastIndexOf('/');
    while (true) {
      String parent = end < 0 ? "" : path.substring(0, end);
      String relative = path.substring(end + 1);
      for (IgnoreRules rules : byFolder.getOrDefault(parent, List.of())) {
        Optional<Boolean> decision = rules.decide(relative, folder);
        if (decision.isPresent()) {
          return decision;
        }
      }
      if (end < 0) {
        return Optional.empty();
      }
      end = path.lastIndexOf('/', end - 1);
    }
  }
}
