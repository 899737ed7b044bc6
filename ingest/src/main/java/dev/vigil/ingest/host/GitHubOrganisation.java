package dev.vigil.ingest.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repositories of an organisation, or a user, of GitHub or GitHub Enterprise Server, by its
 * REST API. They are listed in the order in which they were made, so that one that is added
 * meanwhile moves no other to a page that was read already.
 */
public final class GitHubOrganisation {
  /** The public service. */
  public static final URI GITHUB = URI.create("https://api.github.com");

  private static final String LIST = "/repos?per_page=100&sort=created&direction=asc";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");

  private final ApiClient client;
  private final URI api;
  private final String name;
  private final boolean archived;
  private final boolean forks;

  /**
   * An organisation or user.
   *
   * @param api base of the API, such as {@link #GITHUB} or {@code https://HOST/api/v3}
   * @param archived whether archived repositories are listed too
   * @param forks whether forks are listed too
   */
  public GitHubOrganisation(
      ApiClient client, URI api, String name, boolean archived, boolean forks) {
    this.client = client;
    this.api = api;
    this.name = name;
    this.archived = archived;
    this.forks = forks;
  }

  /**
   * All repositories.
   *
   * @throws IOException if any page cannot be had; the message says why and what to do
   */
  public List<HostedRepository> repositories() throws IOException {
    String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8);
    Optional<HttpResponse<byte[]>> first = client.find(URI.create(api + "/orgs/" + escaped + LIST));
    if (first.isEmpty()) {
      first = client.find(URI.create(api + "/users/" + escaped + LIST));
    }
    if (first.isEmpty()) {
      throw new IOException(
          api + " has no organisation or user " + name + ", or the token may not see it");
    }
    return list(first.get());
  }

  private List<HostedRepository> list(HttpResponse<byte[]> first) throws IOException {
    List<HostedRepository> repositories = new ArrayList<>();
    Set<URI> read = new HashSet<>();
    HttpResponse<byte[]> page = first;
    while (true) {
      add(page, repositories);
      Optional<URI> next = next(page);
      if (next.isEmpty()) {
        return repositories;
      }
      if (!read.add(next.get())) {
        throw new IOException(api + " gives the page " + next.get() + " twice");
      }
      page =
          client
              .find(next.get())
              .orElseThrow(() -> new IOException("the page " + next.get() + " is not there"));
    }
  }

  private static Optional<URI> next(HttpResponse<byte[]> page) {
    for (String links : page.headers().allValues("Link")) {
      Matcher next = NEXT.matcher(links);
      if (next.find()) {
        return Optional.of(URI.create(next.group(1)));
      }
    }
    return Optional.empty();
  }

  private void add(HttpResponse<byte[]> page, List<HostedRepository> repositories)
      throws IOException {
    JsonNode list = new ObjectMapper().readTree(page.body());
    if (list == null || !list.isArray()) {
      throw new IOException(page.uri() + " gives no list of repositories");
    }
    for (JsonNode repository : list) {
      boolean wanted =
          (archived || !repository.path("archived").asBoolean())
              && (forks || !repository.path("fork").asBoolean())
              && !repository.path("disabled").asBoolean();
      if (wanted) {
        repositories.add(
            new HostedRepository(
                URI.create(text(repository, "html_url")).getHost()
                    + "/id/"
                    + text(repository, "id"),
                text(repository, "full_name"),
                text(repository, "clone_url")));
      }
    }
  }

  private String text(JsonNode repository, String field) throws IOException {
    String text = repository.path(field).asText();
    if (text.isEmpty()) {
      throw new IOException(api + " gives a repository without " + field);
    }
    return text;
  }
}
