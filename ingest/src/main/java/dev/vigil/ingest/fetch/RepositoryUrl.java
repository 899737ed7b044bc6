package dev.vigil.ingest.fetch;

import java.util.Locale;

/** URLs of repositories in the one form that all spellings of the same repository share. */
public final class RepositoryUrl {
  private RepositoryUrl() {}

  /**
   * The host in small letters and the path, such as {@code github.com/acme/shop}: without scheme,
   * user, default port, query, trailing slash and {@code .git}.
   *
   * @param url with a scheme, or {@code user@host:path}
   */
  public static String id(String url) {
    String bare =
        GitSource.withoutCredentials(url)
            .replaceFirst("^[A-Za-z+]+://", "")
            .replaceFirst("^[^@/:]*@", "")
            .replaceFirst("/+$", "")
            .replaceFirst("\\.git$", "")
            .replaceFirst("^([^/:]+):(?:22|80|443|9418)(?=/)", "$1")
            .replaceFirst("^([^/:]+):/*", "$1/");
    int slash = bare.indexOf('/');
    return slash <= 0
        ? bare
        : bare.substring(0, slash).toLowerCase(Locale.ROOT) + bare.substring(slash);
  }
}
