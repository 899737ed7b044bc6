package dev.vigil.job;

import dev.vigil.analyzer.rule.RuleSource;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rule files that are shipped with the job, in one file. */
public final class RuleBundle {
  private RuleBundle() {}

  /** Writes the bundle. */
  public static void write(Path file, Collection<RuleSource> sources) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(stream)) {
      out.writeInt(sources.size());
      for (RuleSource source : sources.stream().sorted().toList()) {
        for (String text : List.of(source.pack(), source.name(), source.yaml())) {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
    }
  }

  /** Reads the bytes that {@link #write} wrote. */
  public static List<RuleSource> read(byte[] bundle) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle))) {
      List<RuleSource> sources = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        sources.add(new RuleSource(text(in), text(in), text(in)));
      }
      return sources;
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
