package dev.vigil.benchmarks.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The repositories of an organisation, in a fixed order of which each measured size is a prefix.
 * The first is empty, the last of each ten is a fork (a copy under an id of its own) of the one
 * before, and the fifth of each ten changes in the night with changes.
 */
final class Organisation {
  private static final int PERIOD = 10;
  private static final int FORK = 9;
  private static final int CHANGED = 4;

  private final List<Member> members;

  private Organisation(List<Member> members) {
    this.members = List.copyOf(members);
  }

  /** What a repository is there for. */
  enum Kind {
    /** Without a commit. */
    EMPTY,
    /** A package. */
    PACKAGE,
    /** A copy of the package before. */
    FORK
  }

  /**
   * A repository that is to be written.
   *
   * @param source the package; none for an empty repository
   */
  private record Plan(String id, Kind kind, Optional<SourcePackage> source) {}

  /**
   * A repository that was written.
   *
   * @param id in the inventory
   * @param directory the bare repository
   * @param kind what it is there for
   * @param versions of the package in both states; empty if there is none
   * @param written what is in it
   */
  record Member(
      String id, Path directory, Kind kind, String versions, RepositoryWriter.Written written) {}

  /** How many repositories so many packages are enough for. */
  static int capacity(int packages) {
    int repositories = 0;
    for (int used = 0; used < packages || kind(repositories) != Kind.PACKAGE; repositories++) {
      used += kind(repositories) == Kind.PACKAGE ? 1 : 0;
    }
    return repositories;
  }

  private static Kind kind(int index) {
    if (index == 0) {
      return Kind.EMPTY;
    }
    return index % PERIOD == FORK ? Kind.FORK : Kind.PACKAGE;
  }

  /**
   * Writes the repositories below a directory.
   *
   * @param repositories how many, at most the {@link #capacity} of the packages
   * @param jobs how many are written at a time
   */
  static Organisation write(
      List<SourcePackage> packages, int repositories, Path directory, int jobs)
      throws IOException, InterruptedException {
    List<Plan> plans = plans(packages, repositories);
    RepositoryWriter writer = new RepositoryWriter(PackageEntries.Bounds.DEFAULT);
    List<Member> members = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
      List<Future<Member>> futures = new ArrayList<>();
      plans.forEach(plan -> futures.add(executor.submit(() -> written(plan, writer, directory))));
      try {
        for (Future<Member> future : futures) {
          members.add(future.get());
        }
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw new IOException("an organisation cannot be made: " + e.getMessage(), e);
      }
    }
    return new Organisation(members);
  }

  private static List<Plan> plans(List<SourcePackage> packages, int repositories) {
    List<Plan> plans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < repositories; i++) {
      switch (kind(i)) {
        case EMPTY -> plans.add(new Plan("empty", Kind.EMPTY, Optional.empty()));
        case FORK -> {
          SourcePackage forked = packages.get(next - 1);
          plans.add(new Plan("forks/" + forked.id(), Kind.FORK, Optional.of(forked)));
        }
        case PACKAGE -> {
          SourcePackage source = packages.get(next++);
          plans.add(new Plan("packages/" + source.id(), Kind.PACKAGE, Optional.of(source)));
        }
      }
    }
    return plans;
  }

  private static Member written(Plan plan, RepositoryWriter writer, Path directory)
      throws IOException {
    Path repository = directory.resolve(plan.id() + ".git");
    if (plan.kind() == Kind.EMPTY) {
      writer.writeEmpty(repository);
      return new Member(
          plan.id(), repository, plan.kind(), "", new RepositoryWriter.Written(0, 0, 0, ""));
    }
    SourcePackage source = plan.source().orElseThrow();
    String versions =
        source.first().version() + source.next().map(next -> " " + next.version()).orElse("");
    try {
      return new Member(
          plan.id(), repository, plan.kind(), versions, writer.write(source, repository));
    } catch (IOException e) {
      throw new IOException("cannot make a repository of " + source.first().path() + ": " + e, e);
    }
  }

  /** The first repositories. */
  List<Member> prefix(int size) {
    return members.subList(0, size);
  }

  /** All repositories in the state of the first night. */
  void reset() throws IOException {
    for (Member member : members) {
      if (member.kind() != Kind.EMPTY) {
        RepositoryWriter.select(member.directory(), RepositoryWriter.FIRST);
      }
    }
  }

  /** Moves one repository in ten to its next state. */
  void change() throws IOException {
    for (int i = CHANGED; i < members.size(); i += PERIOD) {
      RepositoryWriter.select(members.get(i).directory(), RepositoryWriter.NEXT);
    }
  }

  /** Writes the inventory of the first repositories. */
  void writeInventory(int size, Path file) throws IOException {
    StringBuilder yaml = new StringBuilder("repositories:\n");
    for (Member member : prefix(size)) {
      yaml.append("  - id: ").append(quoted(member.id())).append('\n');
      yaml.append("    path: ").append(quoted(member.directory().toString())).append('\n');
    }
    Files.writeString(file, yaml);
  }

  /** Writes what was made, as columns that are separated by tabs. */
  void writeList(Path file) throws IOException {
    StringBuilder list = new StringBuilder("id\tkind\tversions\tfiles\tbytes\tleft out\tcommit\n");
    for (Member member : members) {
      RepositoryWriter.Written written = member.written();
      list.append(member.id()).append('\t').append(member.kind()).append('\t');
      list.append(member.versions()).append('\t').append(written.files()).append('\t');
      list.append(written.bytes()).append('\t').append(written.leftOut()).append('\t');
      list.append(written.commit()).append('\n');
    }
    Files.writeString(file, list);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
