package dev.vigil.cli.option;

import dev.vigil.ingest.fetch.Credentials;
import dev.vigil.ingest.fetch.RetryPolicy;
import dev.vigil.ingest.host.ApiClient;
import dev.vigil.ingest.host.GitHubOrganisation;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The repositories of an organisation of GitHub. */
final class GitHubOptions {
  @Option(
      names = "--github",
      paramLabel = "NAME",
      description = "All repositories of an organisation or user of GitHub.")
  private @Nullable String name;

  @Option(
      names = "--github-api",
      paramLabel = "URL",
      description =
          "API of a GitHub Enterprise Server, https://HOST/api/v3 (default: that of github.com).")
  private URI api = GitHubOrganisation.GITHUB;

  @Option(names = "--archived", description = "With --github: archived repositories too.")
  private boolean archived;

  @Option(names = "--forks", description = "With --github: forks too.")
  private boolean forks;

  boolean isGiven() {
    return name != null;
  }

  GitHubOrganisation organisation() {
    String host = api.getHost();
    if (host == null) {
      throw new UserException("--github-api is a URL, not " + Printable.text(api.toString()));
    }
    ApiClient client =
        new ApiClient(
            api,
            Credentials.ofThisUser().token(host.replaceFirst("^api\\.github\\.com$", "github.com")),
            RetryPolicy.DEFAULT);
    return new GitHubOrganisation(client, api, Objects.requireNonNull(name), archived, forks);
  }
}
