package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.FileTypes;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectionLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules are not run on, as the analyzer knows types of files, is what is selected so. */
final class FileTypesAgreementTest {
  @Test
  void aFileHasTheLanguageThatItsNameTells(@TempDir Path directory) throws Exception {
    for (String extension : FileTypes.known()) {
      Files.writeString(directory.resolve("file." + extension), "#!/usr/bin/env python3\n");
    }
    FileSelection selection =
        FileSelection.ofPaths(List.of(directory), PathFilter.ALL, SelectionLimits.DEFAULT)
            .getFirst();

    assertThat(selection.files()).hasSameSizeAs(FileTypes.known());
    assertThat(selection.files())
        .allSatisfy(file -> {
          String extension = file.path().substring(file.path().lastIndexOf('.') + 1);
          assertThat(file.language()).isEqualTo(FileTypes.language(extension).orElseThrow());
        });
  }
}
