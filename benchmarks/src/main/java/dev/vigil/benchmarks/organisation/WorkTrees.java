package dev.vigil.benchmarks.organisation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes the distinct contents of repositories as files, for {@code vigil scan}. */
final class WorkTrees {
  private WorkTrees() {}

  /**
   * Writes each content of the first states once, under the first path that has it.
   *
   * @param target a directory that is made
   */
  static void write(List<Organisation.Member> members, Path target) throws IOException {
    Set<ObjectId> seen = new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      Organisation.Member member = members.get(i);
      if (member.kind() == Organisation.Kind.PACKAGE) {
        writeOne(member.directory(), target.resolve("" + i), seen);
      }
    }
  }

  private static void writeOne(Path repositoryDirectory, Path target, Set<ObjectId> seen)
      throws IOException {
    try (Repository repository = RepositoryWriter.bare(repositoryDirectory);
        RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      ObjectId first = repository.resolve(RepositoryWriter.FIRST);
      if (first == null) {
        throw new IOException(repositoryDirectory + " has no " + RepositoryWriter.FIRST);
      }
      walk.addTree(commits.parseCommit(first).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        ObjectId blob = walk.getObjectId(0);
        if (seen.add(blob)) {
          Path file = target.resolve(walk.getPathString());
          Files.createDirectories(file.getParent());
          try (OutputStream out = Files.newOutputStream(file)) {
            repository.open(blob).copyTo(out);
          }
        }
      }
    }
  }
}
