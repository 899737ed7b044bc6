package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Gives JGit the login of one source when the server asks, once: a login that is refused is not
 * sent again. Only the host of the source gets it, not one that it redirects to.
 */
final class LoginProvider extends CredentialsProvider {
  private final GitSource source;
  private final Credentials credentials;
  private final String host;
  private Optional<Credentials.Login> given = Optional.empty();
  private Optional<IOException> failure = Optional.empty();
  private boolean asked;

  LoginProvider(GitSource source, Credentials credentials, String host) {
    this.source = source;
    this.credentials = credentials;
    this.host = host;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username)
          && !(item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) throws UnsupportedCredentialItem {
    if (!supports(items)) {
      throw new UnsupportedCredentialItem(uri, items[0].getPromptText());
    }
    if (failure.isPresent() || !host.equals(uri.getHost())) {
      return false;
    }
    try {
      if (!asked) {
        given = credentials.find(source, uri);
        asked = true;
      }
    } catch (IOException e) {
      failure = Optional.of(e);
      return false;
    }
    given.ifPresent(login -> fill(login, items));
    return given.isPresent();
  }

  private static void fill(Credentials.Login login, CredentialItem... items) {
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user) {
        user.setValue(login.user());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(login.password().toCharArray());
      }
    }
  }

  /** What became of the search for a login, for a message that says that the server wants one. */
  String explanation() {
    if (failure.isPresent()) {
      return String.valueOf(failure.get().getMessage());
    }
    return given
        .map(login -> "it refused the credentials from " + login.origin())
        .orElse(
            "no credentials were found for it in the URL, a tokenFile of the inventory,"
                + " VIGIL_GIT_TOKEN, .netrc, or Git's credential helpers");
  }
}
