package dev.vigil.job;

import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shipped with the job, in one file.
 *
 * @param sources the rule files, sorted
 * @param today the day that they are run for
 */
public record RuleBundle(List<RuleSource> sources, LocalDate today) {
  /** Sorts and copies. */
  public RuleBundle {
    sources = sources.stream().sorted().toList();
  }

  /** Writes the bundle. */
  public void write(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(stream)) {
      out.writeLong(today.toEpochDay());
      out.writeInt(sources.size());
      for (RuleSource source : sources) {
        for (String text : List.of(source.pack(), source.name(), source.yaml())) {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
    }
  }

  /** Reads the bytes that {@link #write} wrote. */
  public static RuleBundle read(byte[] bundle) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle))) {
      LocalDate today = LocalDate.ofEpochDay(in.readLong());
      List<RuleSource> sources = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        sources.add(new RuleSource(text(in), text(in), text(in)));
      }
      return new RuleBundle(sources, today);
    }
  }

  /** Loads the rules. */
  public RuleSetLoad load() {
    return RuleLoader.load(sources, today);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
