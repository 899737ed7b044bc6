package dev.vigil.analyzer.review;

import java.util.Map;

/**
 * How sites of a kind are spoken of. A kind that is not named here is spoken of by its key.
 *
 * @param one singular
 * @param many plural
 * @param begins whether a match is only the beginning of what it stands for, so that its first line
 *     is what is to be named: a query goes on with the calls chained to it, a handler with its body
 */
record SiteWords(String one, String many, boolean begins) {
  private static final Map<String, SiteWords> KNOWN =
      Map.ofEntries(
          Map.entry("cipher", whole("use of a cipher", "uses of ciphers")),
          Map.entry("config-read", whole("read of an option", "reads of options")),
          Map.entry("cookie", whole("cookie", "cookies")),
          Map.entry("deserialisation", whole("deserialisation", "deserialisations")),
          Map.entry("digest", whole("use of a digest", "uses of digests")),
          Map.entry("error-answer", whole("answer to an error", "answers to errors")),
          Map.entry("exception-handler", begin("exception handler", "exception handlers")),
          Map.entry("file-mode", whole("file mode", "file modes")),
          Map.entry("file-path", whole("file path", "file paths")),
          Map.entry("hash", whole("use of a hash function", "uses of hash functions")),
          Map.entry(
              "http-request", whole("request to another service", "requests to other services")),
          Map.entry("input-conversion", whole("conversion of input", "conversions of input")),
          Map.entry("input-schema", begin("input schema", "input schemas")),
          Map.entry("log-call", whole("log call", "log calls")),
          Map.entry("orm-query", begin("ORM query", "ORM queries")),
          Map.entry("output-encoding", whole("encoding of output", "encodings of output")),
          Map.entry("page", whole("page", "pages")),
          Map.entry(
              "password-storage", whole("way of keeping passwords", "ways of keeping passwords")),
          Map.entry("policy-check", begin("access check", "access checks")),
          Map.entry("process-start", whole("start of a program", "starts of programs")),
          Map.entry("random", whole("use of random values", "uses of random values")),
          Map.entry("random-source", whole("use of random values", "uses of random values")),
          Map.entry("redirect", whole("redirect", "redirects")),
          Map.entry("resource-use", begin("use of a resource", "uses of resources")),
          Map.entry("secret-read", whole("read of a secret", "reads of secrets")),
          Map.entry("secret-source", whole("read of a secret", "reads of secrets")),
          Map.entry("sql-statement", whole("SQL statement", "SQL statements")),
          Map.entry("temporary-file", whole("temporary file", "temporary files")),
          Map.entry("tls", whole("TLS set-up", "TLS set-ups")),
          Map.entry("tls-context", whole("TLS set-up", "TLS set-ups")),
          Map.entry("typed-field", whole("typed field", "typed fields")),
          Map.entry("xml-parser", whole("XML parser", "XML parsers")));

  static SiteWords of(String kind) {
    SiteWords known = KNOWN.get(kind);
    if (known != null) {
      return known;
    }
    String words = kind.replace('-', ' ');
    return whole("site of " + words, "sites of " + words);
  }

  /** Number and noun. */
  String count(int count) {
    return count + " " + (count == 1 ? one : many);
  }

  private static SiteWords whole(String one, String many) {
    return new SiteWords(one, many, false);
  }

  private static SiteWords begin(String one, String many) {
    return new SiteWords(one, many, true);
  }
}
