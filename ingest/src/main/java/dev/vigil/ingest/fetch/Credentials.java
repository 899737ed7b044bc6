package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.URIish;

/**
 * Credentials for servers that ask for them, by HTTP. The first of these that has some is asked:
 * the URL, the token file of the repository, {@code VIGIL_GIT_TOKEN_<HOST>}, {@code
 * VIGIL_GIT_TOKEN}, {@code .netrc}, Git's credential helpers.
 */
public final class Credentials {
  private static final String TOKEN = "VIGIL_GIT_TOKEN";

  /** User of a token where the URL names none: code hosts take any. */
  private static final String TOKEN_USER = "x-access-token";

  private final Map<String, String> environment;
  private final Path home;

  /**
   * Credentials of a user.
   *
   * @param home where {@code .netrc} is
   */
  public Credentials(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /** Those of the user whose process this is. */
  public static Credentials ofThisUser() {
    return new Credentials(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** The program that connects by ssh: {@code GIT_SSH_COMMAND}, or else {@code ssh}. */
  List<String> sshCommand() {
    String command = environment.getOrDefault("GIT_SSH_COMMAND", "");
    return command.isEmpty() ? List.of("ssh") : List.of("sh", "-c", command + " \"$@\"", "ssh");
  }

  /**
   * A user with a password or token.
   *
   * @param origin where it is from, for messages
   */
  record Login(String origin, String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return user + " from " + origin;
    }
  }

  /**
   * The login for a server.
   *
   * @param uri of the request
   * @throws IOException if the token file cannot be read
   */
  Optional<Login> find(GitSource source, URIish uri) throws IOException {
    Optional<Login> inUrl = inUrl(uri);
    if (inUrl.isPresent()) {
      return inUrl;
    }
    Optional<Login> token = isSafe(uri) ? token(source, uri) : Optional.empty();
    if (token.isPresent()) {
      return token;
    }
    Optional<Login> netrc = netrc(uri);
    return netrc.isPresent() ? netrc : GitCredentialFill.find(uri, environment);
  }

  private static Optional<Login> inUrl(URIish uri) {
    return uri.getPass() == null
        ? Optional.empty()
        : Optional.of(
            new Login("the URL", uri.getUser() == null ? "" : uri.getUser(), uri.getPass()));
  }

  /** A token is not sent in clear text to another machine. */
  private static boolean isSafe(URIish uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || uri.getHost().matches("localhost|127\\.[\\d.]+|\\[?::1]?");
  }

  private Optional<Login> token(GitSource source, URIish uri) throws IOException {
    String user = uri.getUser() == null ? TOKEN_USER : uri.getUser();
    if (source.tokenFile().isPresent()) {
      Path file = source.tokenFile().get();
      return Optional.of(new Login("the token file " + file, user, read(file)));
    }
    return variable(uri.getHost())
        .map(name -> new Login(name, user, environment.getOrDefault(name, "").strip()));
  }

  /** The variable of the environment that has a token for a host. */
  private Optional<String> variable(String host) {
    String ofHost = TOKEN + "_" + host.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Stream.of(ofHost, TOKEN)
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .findFirst();
  }

  /** The token that the environment has for a host. */
  public Optional<String> token(String host) {
    return variable(host).map(name -> environment.getOrDefault(name, "").strip());
  }

  private static String read(Path file) throws IOException {
    String token;
    try {
      token = Files.readString(file).strip();
    } catch (IOException e) {
      throw new IOException("cannot read the token file " + file, e);
    }
    if (token.isEmpty() || token.lines().count() > 1) {
      throw new IOException("the token file " + file + " must have one line, the token");
    }
    return token;
  }

  private Optional<Login> netrc(URIish uri) {
    Path file = home.resolve(".netrc");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    NetRC.NetRCEntry entry = new NetRC(file.toFile()).getEntry(uri.getHost());
    boolean fits =
        entry != null
            && entry.login != null
            && entry.password != null
            && (uri.getUser() == null || uri.getUser().equals(entry.login));
    return fits
        ? Optional.of(new Login(file.toString(), entry.login, new String(entry.password)))
        : Optional.empty();
  }
}
