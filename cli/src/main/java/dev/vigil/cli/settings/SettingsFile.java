package dev.vigil.cli.settings;

import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.scan.Confidence;
import dev.vigil.cli.scan.Threshold;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.ingest.yaml.WrongYamlException;
import dev.vigil.ingest.yaml.YamlNode;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads settings, and says of what is wrong in which line it is. */
final class SettingsFile {
  private static final Set<String> PATH_KEYS =
      Set.of("paths", "exclude-rule", "severity", "confidence");

  private static final Set<String> KEYS =
      Set.of(
          "rules",
          "config",
          "exclude-rule",
          "include",
          "exclude",
          "max-file-bytes",
          "vendored",
          "severity",
          "confidence",
          "fail-on",
          "fail-on-tests",
          "per-path");

  private final Path file;

  SettingsFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * The settings; those of an empty file set nothing.
   *
   * @throws UserException if the file cannot be read or is wrong
   */
  ScanSettings read() {
    try {
      return settings(
          YamlNode.read("the settings", file).map(node -> node.fields(KEYS)).orElse(Map.of()));
    } catch (WrongYamlException e) {
      throw new UserException(Printable.text(String.valueOf(e.getMessage())));
    }
  }

  private ScanSettings settings(Map<String, YamlNode> fields) {
    return new ScanSettings(
        file,
        new RuleSettings(
            values(fields, "rules").stream().map(this::inside).toList(),
            values(fields, "config").stream()
                .map(node -> isAuto(node) ? "auto" : inside(node).toString())
                .toList(),
            texts(fields, "exclude-rule")),
        new SelectionSettings(
            texts(fields, "include"),
            texts(fields, "exclude"),
            Optional.ofNullable(fields.get("max-file-bytes"))
                .map(node -> node.bytes("max-file-bytes", SelectionLimits.MAX_NAMED_BYTES))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()),
            flag(fields, "vendored")),
        new FindingSettings(
            severity(fields),
            confidence(fields),
            Optional.ofNullable(fields.get("fail-on")).map(SettingsFile::bound),
            flag(fields, "fail-on-tests")),
        values(fields, "per-path").stream().map(SettingsFile::perPath).toList());
  }

  private static PathSettings perPath(YamlNode node) {
    Map<String, YamlNode> fields = node.fields(PATH_KEYS);
    List<String> paths = texts(fields, "paths");
    if (paths.isEmpty() || fields.size() == 1) {
      throw node.error("per-path needs paths, and exclude-rule, severity or confidence");
    }
    return new PathSettings(
        paths,
        new TreeSet<>(texts(fields, "exclude-rule")),
        new Threshold(
            severity(fields).orElse(Severity.INFO), confidence(fields).orElse(Confidence.LOW)));
  }

  private static String bound(YamlNode node) {
    String text = node.text("fail-on");
    if (Threshold.parse(text).isEmpty()) {
      throw node.error("fail-on is a severity, then perhaps :LOW, :MEDIUM or :HIGH, not " + text);
    }
    return text;
  }

  private static boolean isAuto(YamlNode node) {
    return node.text("config").equals("auto");
  }

  /** A path of rules: relative to the file, and not outside of its folder. */
  private Path inside(YamlNode node) {
    String text = node.text("a path of rules");
    try {
      Path path = file.resolveSibling(text).normalize();
      if (path.startsWith(file.resolveSibling("").normalize())) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw node.error("not a path: " + text);
    }
    throw node.error("rules lie in the folder of the settings or below, not in " + text);
  }

  private static List<YamlNode> values(Map<String, YamlNode> fields, String key) {
    return Optional.ofNullable(fields.get(key)).map(YamlNode::items).orElse(List.of());
  }

  private static List<String> texts(Map<String, YamlNode> fields, String key) {
    return values(fields, key).stream().map(node -> node.text(key)).toList();
  }

  private static Optional<Boolean> flag(Map<String, YamlNode> fields, String key) {
    return Optional.ofNullable(fields.get(key)).map(node -> node.flag(key));
  }

  private static Optional<Severity> severity(Map<String, YamlNode> fields) {
    return Optional.ofNullable(fields.get("severity"))
        .map(node -> named(node, "severity", Severity.values()));
  }

  private static Optional<Confidence> confidence(Map<String, YamlNode> fields) {
    return Optional.ofNullable(fields.get("confidence"))
        .map(node -> named(node, "confidence", Confidence.values()));
  }

  private static <E extends Enum<E>> E named(YamlNode node, String key, E[] values) {
    String text = node.text(key);
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            node.error(
                key
                    + " is "
                    + String.join(", ", Arrays.stream(values).map(Enum::name).toList())
                    + ", not "
                    + text));
  }
}
