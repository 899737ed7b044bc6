package dev.vigil.ingest.selection;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files are bytes. As text they are UTF-8; a byte that is not is written {@code \xNN}, and
 * a backslash that reads like such an escape is written {@code \x5c}, so that no two names become
 * one text.
 */
final class RawPath {
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("\\\\(?=x[0-9a-fA-F]{2})");

  private RawPath() {}

  /** The text of a path or name. */
  static String text(byte[] raw) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      return text.indexOf('\\') < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("\\\\x5c");
    } catch (CharacterCodingException e) {
      return escaped(raw);
    }
  }

  private static String escaped(byte[] raw) {
    StringBuilder text = new StringBuilder();
    for (byte b : raw) {
      if (b >= 0) {
        text.append((char) b);
      } else {
        // No name has a NUL: it stands for the escape's backslash until the others are escaped.
        text.append('\0').append(String.format(Locale.ROOT, "x%02x", b & 0xff));
      }
    }
    return LOOKS_ESCAPED.matcher(text).replaceAll("\\\\x5c").replace('\0', '\\');
  }

  /** The text of a file's last name, whatever encoding the platform takes names to be in. */
  static String fileName(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text(name.getBytes(StandardCharsets.UTF_8));
    }
    URI uri = file.toUri();
    String encoded = uri.getRawPath().replaceFirst("/$", "");
    return text(percentDecoded(encoded.substring(encoded.lastIndexOf('/') + 1)));
  }

  private static byte[] percentDecoded(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    byte[] decoded = new byte[bytes.position()];
    bytes.flip().get(decoded);
    return decoded;
  }
}
