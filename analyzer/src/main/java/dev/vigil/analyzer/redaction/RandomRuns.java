package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Long runs of characters that look as if they were drawn by chance, as keys in hexadecimal and
 * base64 do. Names, paths and algorithms are none, since their pieces between signs are words; nor
 * are numbers that the text before calls public: digests, commits, public keys, embedded images.
 */
final class RandomRuns {
  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern CASE_WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

  /** What stands before a digest, a public key or an embedded file. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "(?:(?i:\\bsha-?[0-9]{0,3}|\\bmd5|blake[0-9a-z]*|digest|checksum|integrity|e-?tag|\\bh1"
              + "|hash|fingerprint|thumbprint)"
              + "[\"'`\\]]?\\s{0,3}[-:=@/(,#]{0,2}>?\\s{0,3}[\"'`]?(?:sha[0-9]{3}[-:=])?"
              + "|(?:sha[0-9]{3}-|h1:)[A-Za-z0-9+/]{0,40}"
              + "|;base64,|(?:ssh-(?:rsa|dss|ed25519)|ecdsa-[a-z0-9-]+)\\s)\\z");

  /** Words in a line in which hexadecimal numbers name contents and their versions. */
  private static final Pattern DIGESTS =
      Pattern.compile(
          "(?i)(?<![a-z])(?:sha|md5|git)|[\\w/.-][@#]|hash|digest|checksum|commit|revision|\\brev\\b"
              + "|\\brefs?\\b|\\boid|object|blob|\\btree|parent|e-?tag|fingerprint|thumbprint|integrity");

  /** An address without a name for a secret, up to the run. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s\"'<>()`]{0,500}\\z");

  /** A part of an address behind which there is a secret. */
  private static final Pattern SECRET_PART =
      Pattern.compile(
          "(?i)(?:hooks?/|[?&;](?:key|sig|signature|code|auth|x-[a-z]{2,5}-(?:signature|credential))=)"
              + "[^?&\\s]{0,200}\\z");

  /** An address of a block chain, which is public. */
  private static final Pattern ACCOUNT = Pattern.compile("0x[0-9A-Fa-f]{40}");

  /** A name of a file behind a number. */
  private static final Pattern FILE =
      Pattern.compile(
          "\\A[\\w-]{0,20}\\.(?:js|mjs|css|map|png|jpe?g|gif|svg|woff2?|ttf|html?|json|gz|zip|jar)\\b");

  /** How much text before a run is looked at. */
  private static final int LOOK_BEHIND = 60;

  private static final int LONGEST_ADDRESS = 600;

  /** Characters of random pieces that a secret has at least. */
  private static final int SHORTEST = 20;

  private static final int SHORTEST_PIECE = 6;

  /** The shortest hexadecimal number that counts. */
  private static final int SHORTEST_HEXADECIMAL = 32;

  private static final double LEAST_ENTROPY = 3.0;

  /** One number in so few characters, in a text of capitals or small letters alone. */
  private static final int DENSE = 6;

  private RandomRuns() {}

  /** Gives the random parts of a line, in their order. */
  static void find(String line, Consumer<Span> secrets) {
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || !isOfRun(line.charAt(at))) {
        if (at - start >= SHORTEST) {
          find(line, start, at, secrets);
        }
        start = at + 1;
      }
    }
  }

  private static boolean isOfRun(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '+'
        || c == '/'
        || c == '-';
  }

  private static void find(String line, int start, int end, Consumer<Span> secrets) {
    int first = -1;
    int last = -1;
    int characters = 0;
    boolean digits = false;
    Matcher piece = PIECE.matcher(line).region(start, end);
    while (piece.find()) {
      if (isRandom(piece.group())) {
        first = first < 0 ? piece.start() : first;
        last = piece.end();
        characters += piece.end() - piece.start();
        digits |= NUMBER.matcher(piece.group()).find();
      }
    }
    if (digits
        && characters >= SHORTEST
        && SecretShape.entropy(line.substring(first, last)) >= LEAST_ENTROPY
        && !isPublic(line, first, last)) {
      secrets.accept(new Span(first, withPadding(line, last)));
    }
  }

  private static int withPadding(String line, int end) {
    int padded = end;
    while (padded < line.length() && line.charAt(padded) == '=') {
      padded++;
    }
    return padded;
  }

  private static boolean isPublic(String line, int start, int end) {
    String near = line.substring(Math.max(0, start - LOOK_BEHIND), start);
    String before = line.substring(Math.max(0, start - LONGEST_ADDRESS), start);
    return PUBLIC.matcher(near).find()
        || (isHexadecimal(line.substring(start, end)) && DIGESTS.matcher(line).find())
        || line.startsWith("AAAA", start)
        || FILE.matcher(line).region(end, line.length()).lookingAt()
        || (ADDRESS.matcher(before).find() && !SECRET_PART.matcher(before).find());
  }

  private static boolean isRandom(String piece) {
    int length = piece.length();
    if (length < SHORTEST_PIECE) {
      return false;
    }
    long numbers = NUMBER.matcher(piece).results().count();
    if (isSequence(piece) || ACCOUNT.matcher(piece).matches()) {
      return false;
    }
    boolean capitals = piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    boolean small = piece.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    if (numbers > 0 && isHexadecimal(piece)) {
      return length >= SHORTEST_HEXADECIMAL && (capitals || small);
    }
    if (capitals && small) {
      return numbers > 0 ? !SecretShape.isName(piece) : isShuffled(piece);
    }
    return numbers > 2 && numbers * DENSE > length && !SecretShape.isName(piece);
  }

  private static boolean isHexadecimal(String piece) {
    boolean lower = piece.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    return lower || piece.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'));
  }

  /** Capitals and small letters in no order: words of two letters in the mean. */
  private static boolean isShuffled(String piece) {
    long words = CASE_WORD.matcher(piece).results().count();
    return piece.length() > SHORTEST_PIECE && words * 5 > piece.length() * 2L;
  }

  /** An alphabet: most characters are followed by the next one. */
  private static boolean isSequence(String piece) {
    long ascending = 0;
    for (int i = 1; i < piece.length(); i++) {
      ascending += piece.charAt(i) == piece.charAt(i - 1) + 1 ? 1 : 0;
    }
    return ascending * 2 > piece.length();
  }
}
