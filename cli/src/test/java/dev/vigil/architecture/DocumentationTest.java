package dev.vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigil.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for people, and the repository as one that Vigil scans. */
final class DocumentationTest {
  private static final Path ROOT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  private static final int WIDTH = 120;
  private static final int LINES_OF_A_SCREEN = 100;
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]+)(#[^)]*)?\\)");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    try (Stream<Path> files = Files.list(ROOT)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  /** Rows of tables cannot be wrapped. */
  @Test
  void hasNoLongLines() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readAllLines(page))
          .as("%s", page)
          .allSatisfy(line -> {
            if (!line.startsWith("|")) {
              assertThat(line).hasSizeLessThanOrEqualTo(WIDTH);
            }
          });
    }
  }

  @Test
  void linksToFilesThatAreThere() throws IOException {
    for (Path page : pages()) {
      Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (links.find()) {
        assertThat(page.resolveSibling(links.group(1))).as("a link of %s", page).exists();
      }
    }
  }

  @Test
  void hasContentsOnLongPages() throws IOException {
    for (Path page : pages()) {
      List<String> lines = Files.readAllLines(page);
      long headings = lines.stream().filter(line -> line.startsWith("## ")).count();
      boolean isList = page.endsWith("CHANGELOG.md") || page.endsWith("rule-reference.md");
      if (lines.size() > LINES_OF_A_SCREEN && headings > 2 && !isList) {
        assertThat(String.join("\n", lines.subList(0, Math.min(lines.size(), 60))))
            .as("contents of %s", page)
            .contains("](#");
      }
    }
  }

  @Test
  void hasNoSecretsButThoseOfFixtures() {
    assumeTrue(Files.exists(ROOT.resolve(".git")), "not in a work tree, so ignored files are seen");

    Commands.Result scan =
        Commands.run("scan", ROOT, "--rules", ROOT.resolve("rules/regex"), "--format", "csv");

    assertThat(scan.status()).as(scan.err()).isZero();
    assertThat(scan.out().lines()).hasSize(1);
  }
}
