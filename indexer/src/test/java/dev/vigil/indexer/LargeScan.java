package dev.vigil.indexer;

import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A scan of any size, made part by part as the job writes it: files in path order, each with its
 * findings and evidence in the same part, the number of parts in the last one only.
 *
 * @param findingsPerFile findings of each file; every file also has one evidence
 * @param fixed numbers of the files that have another content and no findings
 * @param moved numbers of the files that lie in another directory
 */
record LargeScan(
    String repository,
    long sequence,
    int files,
    int findingsPerFile,
    Set<Integer> fixed,
    Set<Integer> moved) {
  private static final int ITEMS_PER_PART = 1500;

  /** Takes the parts as they are made. */
  interface Parts {
    void accept(ScanResult part) throws Exception;
  }

  void write(Parts parts) throws Exception {
    TreeMap<String, Integer> numbers = new TreeMap<>();
    for (int number = 0; number < files; number++) {
      numbers.put(path(number), number);
    }
    int part = 0;
    ScanResult open = part(part);
    for (Map.Entry<String, Integer> file : numbers.entrySet()) {
      if (open.getFiles().size() * (2 + findingsPerFile) > ITEMS_PER_PART) {
        parts.accept(open);
        open = part(++part);
      }
      add(open, file.getKey(), file.getValue());
    }
    open.setPartCount(part + 1);
    parts.accept(open);
  }

  private String path(int number) {
    return "%s/d%03d/module_%06d.py"
        .formatted(moved.contains(number) ? "lib" : "src", number / 500, number);
  }

  private void add(ScanResult part, String path, int number) {
    boolean changed = fixed.contains(number);
    part.getFiles()
        .add(
            new ScannedFile(
                path,
                digest("blob " + number + changed).substring(0, 40),
                "python",
                4000L + number,
                FileStatus.ANALYSED,
                null,
                100,
                false,
                List.of("@team"),
                List.of(),
                "Python",
                List.of()));
    for (int finding = 0; finding < findingsPerFile && !changed; finding++) {
      part.getFindings().add(finding(path, number, finding));
    }
    part.getEvidence()
        .add(
            new ScanEvidence(
                "sound",
                path,
                1,
                false,
                List.of(new EvidenceSite(location(7), "Seen.", "call()", "f"))));
  }

  private ScanFinding finding(String path, int number, int ordinal) {
    String content = digest("assert-used " + number + " " + ordinal);
    return new ScanFinding(
        digest(repository + " assert-used " + path + " " + ordinal),
        content,
        "assert-used",
        path,
        location(10 + ordinal),
        "Assertions are removed when Python runs with optimisation, so this check is not made.",
        "assert isinstance(value_" + number + ", Expression) and value_" + ordinal + " > 0",
        "Class" + number + ".method_" + ordinal,
        Map.of("$X", "value_" + number),
        false,
        null,
        null,
        null,
        1,
        List.of());
  }

  private ScanResult part(int number) {
    List<RuleDescription> rules =
        List.of(rule("assert-used", false, "LOW"), rule("sound", true, "INFO"));
    return new ScanResult(
        new RepositoryIdentity(repository, "name of " + repository, null),
        "HEAD",
        "commit" + sequence,
        sequence,
        sequence * 1000,
        "v1",
        number,
        0,
        List.of("assert-used", "sound"),
        rules,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static RuleDescription rule(String id, boolean evidence, String severity) {
    return new RuleDescription(
        id,
        evidence,
        severity,
        "data-validation",
        "What " + id + " finds, in a sentence or two, as rules have it.",
        "A risk in a few sentences. ".repeat(8),
        "A solution in a few sentences. ".repeat(8),
        "LOW",
        List.of("CWE-703: Improper Check or Handling of Exceptional Conditions"),
        List.of("A04:2021 - Insecure Design"),
        List.of("https://example.org/" + id),
        List.of(),
        "test",
        "",
        "",
        "",
        List.of("python"),
        List.of(),
        List.of(),
        List.of());
  }

  private static SourceLocation location(int line) {
    return new SourceLocation(line, 1, line * 10, line, 5, line * 10 + 4);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
