package dev.vigil.benchmarks.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationTest {
  private static final int PACKAGES = 18;

  @TempDir Path directory;

  private Organisation organisation;

  @BeforeEach
  void writeRepositories() throws Exception {
    for (int i = 0; i < PACKAGES; i++) {
      Path tree = Files.createDirectories(directory.resolve("lib/p" + i));
      Files.writeString(tree.resolve("f.py"), "print(" + i + ")\n");
    }
    List<SourcePackage> packages = PackageCatalog.read(List.of(directory.resolve("lib")));
    organisation =
        Organisation.write(
            packages, Organisation.capacity(PACKAGES), directory.resolve("repositories"), 3);
  }

  @Test
  void hasPackagesForksAndAnEmptyRepository() {
    List<Organisation.Member> members = organisation.prefix(21);

    assertThat(members.get(0).kind()).isEqualTo(Organisation.Kind.EMPTY);
    assertThat(members.get(9).kind()).isEqualTo(Organisation.Kind.FORK);
    assertThat(members.get(9).written()).isEqualTo(members.get(8).written());
    assertThat(members.get(9).id()).isEqualTo(members.get(8).id().replace("packages/", "forks/"));
    assertThat(members).extracting(Organisation.Member::id).doesNotHaveDuplicates();
    assertThat(members.stream().filter(one -> one.kind() == Organisation.Kind.PACKAGE))
        .hasSize(PACKAGES);
  }

  @Test
  void changesOneRepositoryInTenAndResetsThem() throws Exception {
    List<ObjectId> before = heads();

    organisation.change();

    List<ObjectId> after = heads();
    List<Integer> changed = new ArrayList<>();
    for (int i = 1; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(i);
      }
    }
    assertThat(changed).containsExactly(4, 14);
    organisation.reset();
    assertThat(heads()).isEqualTo(before);
  }

  @Test
  void writesTheInventoryOfThoseThatAreMeasured() throws Exception {
    Path inventory = directory.resolve("inventory.yaml");

    organisation.writeInventory(2, inventory);

    List<Organisation.Member> members = organisation.prefix(2);
    assertThat(inventory)
        .hasContent(
            """
            repositories:
              - id: 'empty'
                path: '%s'
              - id: '%s'
                path: '%s'
            """
                .formatted(
                    members.get(0).directory(), members.get(1).id(), members.get(1).directory()));
  }

  @Test
  void writesDistinctContentsOnceForAScan() throws Exception {
    Path target = directory.resolve("scan");

    WorkTrees.write(organisation.prefix(10), target);

    try (var files = Files.walk(target)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(8);
    }
  }

  private List<ObjectId> heads() throws IOException {
    List<ObjectId> heads = new ArrayList<>();
    for (Organisation.Member member : organisation.prefix(21)) {
      try (Repository repository = RepositoryWriter.bare(member.directory())) {
        ObjectId head = repository.resolve("HEAD");
        heads.add(head == null ? ObjectId.zeroId() : head);
      }
    }
    return heads;
  }
}
