package dev.vigil.analyzer.finding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages that are put together when files are joined. */
public final class JoinedMessage {
  private static final Pattern NAME =
      Pattern.compile("\\$\\.\\.\\.[A-Z_][A-Z_0-9]*|\\$[A-Z_][A-Z_0-9]*");

  private JoinedMessage() {}

  /** A message with the texts of those metavariables that are known. */
  public static String filled(String message, Map<String, String> texts) {
    return NAME.matcher(message)
        .replaceAll(
            found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(), found.group())));
  }
}
