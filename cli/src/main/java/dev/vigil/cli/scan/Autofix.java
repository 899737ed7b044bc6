package dev.vigil.cli.scan;

import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies the fixes of findings to the files of work trees, or shows what would change. */
public final class Autofix {
  private final boolean dryRun;
  private final PrintWriter out;
  private int applied;
  private int left;
  private int files;

  /**
   * For one run.
   *
   * @param dryRun whether files stay as they are and the lines that would change are shown
   */
  public Autofix(boolean dryRun, PrintWriter out) {
    this.dryRun = dryRun;
    this.out = out;
  }

  /** Fixes the files of a repository, or shows the changes. */
  public void fix(ScannedRepository repository) {
    Map<String, List<Fix>> fixes = new TreeMap<>();
    for (Finding finding : repository.scan().findings()) {
      if (finding.match().suppression().isEmpty()) {
        finding
            .match()
            .fix()
            .ifPresent(
                fix -> fixes.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(fix));
      }
    }
    for (FileOutcome file : repository.scan().files()) {
      List<Fix> own = fixes.getOrDefault(file.file().path(), List.of());
      if (!own.isEmpty()) {
        fix(repository, file, own);
      }
    }
  }

  private void fix(ScannedRepository repository, FileOutcome file, List<Fix> fixes) {
    Path path = repository.root().resolve(file.file().path());
    try {
      byte[] content = Files.readAllBytes(path);
      FixedContent fixed = FixedContent.of(content, file.file().language(), fixes);
      applied += fixed.applied();
      left += fixed.left();
      files += fixed.applied() > 0 ? 1 : 0;
      if (dryRun) {
        String shown = repository.shown(file.file().path());
        out.print(LineDifference.of(shown, text(content), text(fixed.bytes())));
        out.flush();
      } else if (fixed.applied() > 0) {
        Files.write(path, fixed.bytes());
      }
    } catch (IOException e) {
      throw new UserException("cannot fix " + path + ": " + e);
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Says how many fixes were applied. */
  public void print(PrintWriter err) {
    err.printf(
        "vigil: %s %s in %s%s%n",
        Count.of(applied, "fix", "fixes"),
        dryRun ? "would be applied" : "applied",
        Count.files(files),
        left == 0
            ? ""
            : "; "
                + Count.of(
                    left,
                    "was not, because it overlaps others or the file would not parse",
                    "were not, because they overlap others or the file would not parse"));
    err.flush();
  }
}
