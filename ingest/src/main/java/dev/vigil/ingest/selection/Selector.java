package dev.vigil.ingest.selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides of every listed file whether it is analysed, in which language, and whose it is. The same
 * for a commit's objects and for a folder's files.
 */
final class Selector {
  private static final List<String> IGNORE_FILES = List.of(".semgrepignore", ".vigilignore");
  private static final Comparator<ListedFile> BY_PATH = Comparator.comparing(ListedFile::path);

  private final SelectionLimits limits;
  private final List<ListedFile> files;
  private final IgnoreFiles ignored = new IgnoreFiles();
  private final MatchBudget budget = new MatchBudget();
  private final CodeOwners owners;

  /**
   * Reads the ignore files and the owners.
   *
   * @param limits which files are read
   */
  Selector(List<ListedFile> listed, SelectionLimits limits) {
    this.limits = limits;
    this.files = sorted(listed);
    files.forEach(file -> readIgnoreFile(file.path()));
    this.owners =
        CodeOwners.PLACES.stream()
            .flatMap(place -> text(place).stream())
            .findFirst()
            .map(text -> CodeOwners.parse(text, budget))
            .orElse(CodeOwners.NONE);
  }

  /** Trees that Git would not write can name a path twice; which one is meant nobody knows. */
  private static List<ListedFile> sorted(List<ListedFile> listed) {
    List<ListedFile> files = new ArrayList<>(listed.size());
    for (ListedFile file : listed.stream().sorted(BY_PATH).toList()) {
      if (!files.isEmpty() && files.getLast().path().equals(file.path())) {
        files.set(
            files.size() - 1,
            files.getLast().withObstacle("ambiguous: the path is there more than once"));
      } else {
        files.add(file);
      }
    }
    return files;
  }

  private void readIgnoreFile(String path) {
    int nameStart = path.lastIndexOf('/') + 1;
    if (IGNORE_FILES.contains(path.substring(nameStart))) {
      text(path)
          .map(text ->
              IgnoreRules.parse(text, budget, name -> text(path.substring(0, nameStart) + name)))
          .ifPresent(rules -> ignored.add(path.substring(0, Math.max(nameStart - 1, 0)), rules));
    }
  }

  private Optional<String> text(String path) {
    Optional<ListedFile> file = file(path).filter(listed -> listed.obstacle().isEmpty());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return file.get().load(limits.maxFileBytes()) instanceof ListedFile.Loaded.Content content
          ? Optional.of(new String(content.bytes(), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      // As a file it is reported broken; without its rules more is analysed.
      return Optional.empty();
    }
  }

  /** Visits the files of the scope, sorted by path. */
  void select(Scope scope, ContentSink sink) throws IOException {
    for (ListedFile file : files) {
      if (scope.covers(file.path())) {
        select(file, scope, sink);
      }
    }
  }

  private void select(ListedFile file, Scope scope, ContentSink sink) throws IOException {
    Optional<String> reason = file.obstacle().or(() -> pathReason(file.path(), scope));
    if (reason.isPresent()) {
      sink.accept(skipped(file, file.blobId(), 0, reason.get()), new byte[0]);
      return;
    }
    boolean named = scope.isNamed(file.path());
    ListedFile.Loaded loaded;
    try {
      loaded = file.load(limits.maxBytes(named));
    } catch (IOException e) {
      String broken =
          file.blobId().equals(ListedFile.UNKNOWN_ID)
              ? "unreadable: " + e.getMessage()
              : BrokenObjects.file(file.blobId());
      sink.accept(skipped(file, file.blobId(), 0, broken), new byte[0]);
      return;
    }
    switch (loaded) {
      case ListedFile.Loaded.TooLarge large ->
          sink.accept(
              skipped(file, large.blobId(), large.size(), "too-large: " + large.size() + " bytes"),
              new byte[0]);
      case ListedFile.Loaded.Content content -> {
        SelectedFile selected =
            new SelectedFile(
                file.path(),
                content.blobId(),
                language(file.path(), content.bytes(), scope),
                content.size(),
                named ? Optional.empty() : ContentKind.skipReason(file.path(), content.bytes()),
                owners.owners(file.path()));
        sink.accept(selected, selected.skipReason().isEmpty() ? content.bytes() : new byte[0]);
      }
    }
  }

  private Optional<String> pathReason(String path, Scope scope) {
    if (scope.filter().excludes(path)) {
      return Optional.of("excluded");
    }
    if (scope.isNamed(path)) {
      return Optional.empty();
    }
    return ignored.ignoresFile(path) ? Optional.of("ignored") : Optional.empty();
  }

  /** The language as which a file is analysed. */
  private String language(String path, byte[] content, Scope scope) {
    boolean foreign =
        !limits.vendoredCode()
            && ContentKind.isVendored(path)
            && !scope.isBelowNamed(path, name -> ContentKind.isVendored(name + "/"));
    return foreign && !scope.isNamed(path) ? "text" : ContentKind.language(path, content);
  }

  private SelectedFile skipped(ListedFile file, String blobId, long size, String reason) {
    return new SelectedFile(
        file.path(), blobId, "text", size, Optional.of(reason), owners.owners(file.path()));
  }

  /** The listed file of a path. */
  Optional<ListedFile> file(String path) {
    int low = 0;
    int high = files.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = files.get(middle).path().compareTo(path);
      if (order == 0) {
        return Optional.of(files.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle;
    }
    return Optional.empty();
  }
}
