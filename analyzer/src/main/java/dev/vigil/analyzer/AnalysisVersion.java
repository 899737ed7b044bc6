package dev.vigil.analyzer;

import dev.vigil.analyzer.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The hash of engine build, rules and limits. */
final class AnalysisVersion {
  private AnalysisVersion() {}

  static String of(RuleSet rules, Limits limits) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      digestOwnClasses(sha256);
      sha256.update(rules.digest().getBytes(StandardCharsets.UTF_8));
      sha256.update(limits.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the engine's own classes have no location", e);
    }
  }

  /** The engine's build: the bytes of its jar, or of its classes in order of their names. */
  private static void digestOwnClasses(MessageDigest digest)
      throws IOException, URISyntaxException {
    Path own = Path.of(Analyzer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
