package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of commits that are no longer in the files. */
final class HistoryScanTest {
  private static final String TOKEN = "ghp_Zk3vQm9TxLr7WbN2cYh8JdF5gPs4aUe6RtKo";

  @TempDir private Path folder;

  @Test
  void reportsASecretWithItsFirstCommitOnce() throws Exception {
    try (WorkTree tree = WorkTree.create(folder.resolve("app"))) {
      tree.commit(Map.of("README.md", "nothing\n"));
      tree.commit(Map.of("deploy.sh", "curl -H token:" + TOKEN + "\n"));
      RevCommit first = tree.git().log().setMaxCount(1).call().iterator().next();
      tree.commit(Map.of("deploy.sh", "# changed\ncurl -H token:" + TOKEN + "\n"));
      tree.commit(Map.of("copy.sh", "# changed\ncurl -H token:" + TOKEN + "\n"));
      tree.commit(Map.of("deploy.sh", "", "copy.sh", ""));

      Commands.Result result = Commands.run("scan", "--history", "--format", "json", tree.path());

      JsonNode results = new ObjectMapper().readTree(result.out()).get("results");
      assertThat(results).hasSize(1);
      JsonNode found = results.get(0);
      assertThat(found.get("check_id").asText()).isEqualTo("github-token");
      assertThat(found.get("path").asText()).endsWith("deploy.sh");
      assertThat(found.get("start").get("line").asInt()).isEqualTo(1);
      JsonNode commit = found.get("extra").get("commit");
      assertThat(commit.get("id").asText()).isEqualTo(first.name());
      assertThat(commit.get("author").asText()).isEqualTo("A <a@example.org>");
      assertThat(commit.get("date").asText())
          .isEqualTo(first.getAuthorIdent().getWhenAsInstant().toString());
      assertThat(result.out()).doesNotContain(TOKEN);
      assertThat(Commands.run("scan", tree.path()).out()).doesNotContain("github-token");
    }
  }

  @Test
  void findsWhatOnlyAnotherBranchOrATagHas() throws Exception {
    try (WorkTree tree = WorkTree.create(folder.resolve("app"))) {
      tree.commit(Map.of("README.md", "nothing\n"));
      Git git = tree.git();
      String main = git.getRepository().getBranch();
      git.checkout().setCreateBranch(true).setName("old").call();
      tree.commit(Map.of("a.env", "A=" + TOKEN + "\n"));
      git.tag().setName("v1").setAnnotated(true).setMessage("v1").call();
      git.checkout().setName(main).call();
      git.branchDelete().setBranchNames("old").setForce(true).call();
      Path bare = folder.resolve("bare.git");
      Git.cloneRepository()
          .setURI(tree.path().toString())
          .setDirectory(bare.toFile())
          .setBare(true)
          .call()
          .close();

      for (Path repository : new Path[] {tree.path(), bare}) {
        Commands.Result text = Commands.run("scan", "--history", repository);
        assertThat(text.out())
            .contains("a.env:1:3: HIGH github-token")
            .contains("    since commit ")
            .contains(" by A <a@example.org>");
      }
      Commands.Result sarif = Commands.run("scan", "--history", "--format", "sarif", bare);
      JsonNode found =
          new ObjectMapper().readTree(sarif.out()).get("runs").get(0).get("results").get(0);
      assertThat(found.get("properties").get("commit").get("id").asText()).hasSize(40);
    }
  }

  @Test
  void failsOnASecretAndOutsideOfARepository() throws Exception {
    try (WorkTree tree = WorkTree.create(folder.resolve("app"))) {
      tree.commit(Map.of("a.env", "A=" + TOKEN + "\n"));
      assertThat(Commands.run("scan", "--history", "--fail-on", "HIGH", tree.path()).status())
          .isEqualTo(1);
    }
    Commands.Result outside = Commands.run("scan", "--history", folder);
    assertThat(outside.status()).isEqualTo(2);
    assertThat(outside.err())
        .contains("cannot read the history of")
        .contains("not in a Git repository");
  }
}
