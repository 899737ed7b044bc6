package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives the findings of one path their identities. What is equal in rule, enclosing definition and
 * code is told apart by its ordinal in the order of the source, so that lines may move.
 */
final class Fingerprints {
  private final String repositoryId;
  private final String path;
  private final Map<List<String>, Integer> ordinals = new HashMap<>();

  Fingerprints(String repositoryId, String path) {
    this.repositoryId = repositoryId;
    this.path = path;
  }

  /** The finding of the next match in the order of the source. */
  Finding finding(RuleMatch match, boolean testCode) {
    List<String> content = List.of(match.ruleId(), match.enclosing(), match.normalizedCode());
    String ordinal = Integer.toString(ordinals.merge(content, 1, Integer::sum));
    return new Finding(
        path,
        match,
        testCode,
        sha256(
            List.of(repositoryId, path, content.get(0), content.get(1), content.get(2), ordinal)),
        sha256(List.of(content.get(0), content.get(1), content.get(2), ordinal)));
  }

  /** Each text with its length before it, so that no two lists give the same bytes. */
  private static String sha256(List<String> texts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
