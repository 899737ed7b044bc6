package dev.vigil.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from real servers: HTTP by Git's own backend, with failures, and ssh. */
final class RepositoryStoreTest {
  private static final RetryPolicy FAST =
      new RetryPolicy(3, Duration.ofMillis(1), Duration.ofSeconds(30));

  @TempDir Path directory;

  private Path served;
  private Git origin;

  @BeforeEach
  void createOrigin() throws Exception {
    served = Files.createDirectories(directory.resolve("served"));
    origin = Git.init().setDirectory(served.resolve("r").toFile()).setInitialBranch("main").call();
    commit("a.py", "x = 1\n");
    commit("a.py", "x = 2\n");
    origin.tag().setName("v1").setMessage("one").setSigned(false).call();
    commit("a.py", "x = 3\n");
    origin.branchCreate().setName("other").call();
    origin.checkout().setName("other").call();
    commit("other.py", "y = 1\n");
    origin.checkout().setName("main").call();
  }

  @Test
  void fetchesTheScannedRefAloneAndItsLastCommitOnly() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      GitSource source = source(server.url("r/.git"), "HEAD");
      assertThat(read(source)).isEqualTo("x = 3\n");
      try (Repository mirror = mirror()) {
        assertThat(mirror.getObjectDatabase().getShallowCommits()).containsExactly(head("main"));
        assertThat(mirror.getObjectDatabase().has(head("main~1"))).isFalse();
        assertThat(mirror.getObjectDatabase().has(head("other"))).isFalse();
        assertThat(mirror.getRefDatabase().getRefsByPrefix(Constants.R_REFS))
            .extracting(ref -> ref.getName())
            .containsExactly("refs/vigil/HEAD");
        assertThat(mirror.getConfig().toText()).doesNotContain("127.0.0.1");
      }
      commit("a.py", "x = 4\n");
      assertThat(read(source)).isEqualTo("x = 4\n");
      int requests = server.requests().size();
      assertThat(read(source)).isEqualTo("x = 4\n");
      // Nothing is fetched of what is there: capabilities and refs, and the head's name.
      assertThat(server.requests().subList(requests, server.requests().size()))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "refs/tags/v1", "main", "refs/heads/main", "other"})
  void resolvesNamesAsGitDoes(String ref) throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served);
        OpenRepository repository = store().open(source(server.url("r/.git"), ref))) {
      assertThat(repository.repository().resolve(repository.revision().orElseThrow() + "^{commit}"))
          .isEqualTo(head(ref));
    }
  }

  @Test
  void fetchesACommitByItsId() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      String id = head("main~1").name();
      assertThat(read(source(server.url("r/.git"), id))).isEqualTo("x = 2\n");
      assertThat(read(source(server.url("r/.git"), id))).isEqualTo("x = 2\n");
    }
  }

  @Test
  void goesOnWithAMirrorThatHasTheWholeHistory() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      GitSource source = source(server.url("r/.git"), "HEAD");
      Path mirror = directory.resolve("mirrors").resolve(source.mirrorName());
      Git.cloneRepository()
          .setURI(source.location())
          .setDirectory(mirror.toFile())
          .setBare(true)
          .setMirror(true)
          .call()
          .close();
      assertThat(read(source)).isEqualTo("x = 3\n");
      commit("a.py", "x = 5\n");
      assertThat(read(source)).isEqualTo("x = 5\n");
    }
  }

  @Test
  void triesAgainWhatMayPass() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served);
        ResettingProxy proxy = new ResettingProxy(server.port(), 2)) {
      server.fail(503, Map.of());
      server.fail(429, Map.of("Retry-After", "1"));
      long before = System.nanoTime();
      assertThat(read(source(server.url("r/.git"), "HEAD"))).isEqualTo("x = 3\n");
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));

      String url = "http://127.0.0.1:" + proxy.port() + "/r/.git";
      assertThat(read(source(url, "HEAD"))).isEqualTo("x = 3\n");
      assertThat(proxy.resetsLeft()).isZero();
    }
  }

  @Test
  void saysHowOftenItTried() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      for (int i = 0; i < 3; i++) {
        server.fail(500, Map.of());
      }
      assertFailure(
          source(server.url("r/.git"), "HEAD"),
          "cannot fetch " + server.url("r/.git") + ": HTTP 500: ",
          "(3 attempts)");
      server.fail(503, Map.of("Retry-After", "3600"));
      assertFailure(
          source(server.url("r/.git"), "HEAD"), "HTTP 503", "; the server wants a pause of 3600 s");
      int requests = server.requests().size();
      assertFailure(source(server.url("absent/.git"), "HEAD"), "not found", "credentials");
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(requests + 2);
    }
  }

  @Test
  void takesCredentialsFromTheFirstThatHasThem() throws Exception {
    Path home = Files.createDirectories(directory.resolve("home"));
    Path token = Files.writeString(directory.resolve("token"), "from-file\n");
    try (GitHttpServer server = GitHttpServer.start(served)) {
      String url = server.url("r/.git");
      String inUrl = url.replace("://", "://user:from-url@");
      server.require("user", "from-url");
      assertThat(read(source(inUrl, "HEAD"))).isEqualTo("x = 3\n");

      server.require("x-access-token", "from-file");
      GitSource withFile = new GitSource(url, "HEAD", Optional.of(token));
      assertThat(read(store(Map.of("VIGIL_GIT_TOKEN", "wrong")), withFile)).isEqualTo("x = 3\n");

      server.require("x-access-token", "of-host");
      Map<String, String> environment =
          Map.of("VIGIL_GIT_TOKEN_127_0_0_1", "of-host", "VIGIL_GIT_TOKEN", "of-all");
      assertThat(read(store(environment), source(url, "HEAD"))).isEqualTo("x = 3\n");
      server.require("x-access-token", "of-all");
      assertThat(read(store(Map.of("VIGIL_GIT_TOKEN", "of-all")), source(url, "HEAD")))
          .isEqualTo("x = 3\n");

      Files.writeString(
          home.resolve(".gitconfig"),
          """
          [credential "http://127.0.0.1:%d"]
            helper = "!f() { test $1 = get && echo username=me && echo password=from-helper; }; f"
          """
              .formatted(server.port()));
      Map<String, String> ofHome = Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"));
      server.require("me", "from-helper");
      assertThat(read(store(ofHome), source(url, "HEAD"))).isEqualTo("x = 3\n");

      Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login me password from-netrc\n");
      server.require("me", "from-netrc");
      assertThat(read(store(ofHome), source(url, "HEAD"))).isEqualTo("x = 3\n");
    }
  }

  @Test
  void saysWhichCredentialsAreRefusedAndNotWhatTheyAre() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      server.require("nobody", "nothing");
      GitSource source = source(server.url("r/.git"), "HEAD");
      assertThatThrownBy(() -> read(store(Map.of("VIGIL_GIT_TOKEN", "sEcReT")), source))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "cannot fetch "
                  + source.location()
                  + ": HTTP 401: it refused the credentials from VIGIL_GIT_TOKEN")
          .hasMessageNotContaining("sEcReT");
      assertFailure(source, "HTTP 401: no credentials were found for it in the URL");
      GitSource inUrl = source(source.location().replace("://", "://user:sEcReT@"), "HEAD");
      assertThatThrownBy(() -> read(inUrl))
          .hasMessageContaining("it refused the credentials from the URL")
          .hasMessageNotContaining("sEcReT");
      GitSource withFile =
          new GitSource(source.location(), "HEAD", Optional.of(directory.resolve("absent-token")));
      assertFailure(withFile, "cannot read the token file " + directory.resolve("absent-token"));
    }
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(served)) {
      assertFailure(source(server.url("r/.git"), "absent"), "it has no branch or tag named absent");
      assertFailure(source(server.url("r/.git"), "a^{b"), "not a ref: a^{b");
      Files.writeString(served.resolve("r/.git/HEAD"), "ref: refs/heads/gone\n");
      assertFailure(
          source(server.url("r/.git"), "HEAD"), "its HEAD names a branch that is not there");
    }
  }

  @Test
  void tellsAnEmptyRepository() throws Exception {
    Git.init().setDirectory(served.resolve("empty").toFile()).setBare(true).call().close();
    try (GitHttpServer server = GitHttpServer.start(served)) {
      for (String location : List.of(server.url("empty"), served.resolve("empty").toString())) {
        try (OpenRepository repository = store().open(source(location, "HEAD"))) {
          assertThat(repository.revision()).isEmpty();
        }
      }
    }
  }

  @Test
  void saysThatSha256CannotBeRead() throws Exception {
    Path repository = served.resolve("sha256.git");
    git(served, "init", "--quiet", "--object-format=sha256", "sha256.git");
    git(
        repository,
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        "test");
    try (GitHttpServer server = GitHttpServer.start(served)) {
      for (String location :
          List.of(
              server.url("sha256.git/.git"),
              repository.toString(),
              repository.toUri().toString(),
              "ssh://git@example.org" + repository.resolve(".git"))) {
        assertThatThrownBy(() -> read(store(localSsh()), source(location, "HEAD")))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("objects of format sha256, which Vigil cannot read: JGit")
            .hasMessageNotContaining("attempts");
      }
    }
  }

  @Test
  void connectsBySshAndShowsItsErrors() throws Exception {
    String url = "ssh://git@example.org" + served.resolve("r/.git");
    assertThat(read(store(localSsh()), source(url, "HEAD"))).isEqualTo("x = 3\n");

    Path refusing =
        Files.writeString(
            directory.resolve("refusing"),
            "echo 'git@example.org: Permission denied (publickey).' >&2; exit 255");
    assertThatThrownBy(() ->
            read(
                store(Map.of("GIT_SSH_COMMAND", "sh " + refusing)),
                source("git@example.org:absent.git", "HEAD")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ssh: ")
        .hasMessageContaining("Permission denied (publickey).")
        .hasMessageNotContaining("attempts");
  }

  /** Runs what ssh is told to run there on this machine. */
  private Map<String, String> localSsh() throws IOException {
    Path ssh = Files.writeString(directory.resolve("ssh"), "for last; do :; done; eval \"$last\"");
    return Map.of("GIT_SSH_COMMAND", "sh " + ssh);
  }

  private void assertFailure(GitSource source, String... parts) {
    assertThatThrownBy(() -> read(source))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(parts);
  }

  private RepositoryStore store() {
    return store(Map.of());
  }

  private RepositoryStore store(Map<String, String> environment) {
    Path home = directory.resolve("home");
    return new RepositoryStore(
        directory.resolve("mirrors"), new Credentials(environment, home), FAST);
  }

  private static GitSource source(String location, String ref) {
    return new GitSource(location, ref, Optional.empty());
  }

  private String read(GitSource source) throws IOException {
    return read(store(), source);
  }

  /** The content of the first file of the commit. */
  private static String read(RepositoryStore store, GitSource source) throws IOException {
    try (OpenRepository open = store.open(source)) {
      Repository repository = open.repository();
      ObjectId file = repository.resolve(open.revision().orElseThrow() + "^{commit}:a.py");
      return new String(repository.open(file).getBytes(), StandardCharsets.UTF_8);
    }
  }

  private Repository mirror() throws IOException {
    try (Stream<Path> mirrors = Files.list(directory.resolve("mirrors"))) {
      return new RepositoryBuilder()
          .setGitDir(mirrors.toList().getFirst().toFile())
          .setBare()
          .build();
    }
  }

  private ObjectId head(String ref) throws IOException {
    return origin.getRepository().resolve(ref + "^{commit}");
  }

  private void commit(String file, String content) throws Exception {
    Files.writeString(served.resolve("r").resolve(file), content);
    origin.add().addFilepattern(".").call();
    origin.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
  }

  private static void git(Path directory, String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
