package dev.vigil.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** Writes commits of bare repositories directly; the same files give the same commit. */
final class TestRepositories {
  private TestRepositories() {}

  /** A commit of files, with the one before as its parent. */
  static Path commit(Path directory, Map<String, String> files) throws Exception {
    Files.createDirectories(directory);
    try (FileRepository repository = new FileRepository(directory.toFile())) {
      if (!repository.getObjectDatabase().exists()) {
        repository.create(true);
      }
      try (ObjectInserter objects = repository.getObjectDatabase().newPackInserter()) {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
          DirCacheEntry entry = new DirCacheEntry(file.getKey());
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(
              objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
          builder.add(entry);
        }
        builder.finish();
        PersonIdent person = new PersonIdent("A", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(objects));
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage("test");
        ObjectId parent = repository.resolve(Constants.HEAD);
        if (parent != null) {
          commit.setParentId(parent);
        }
        ObjectId id = objects.insert(commit);
        objects.flush();
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(id);
        update.update();
      }
    }
    return directory;
  }
}
