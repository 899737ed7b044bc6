package dev.vigil.ingest.selection;

import java.io.IOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads objects, and reports what is wrong with them as {@link IOException} only. */
final class GitObjects {
  private final Repository repository;

  GitObjects(Repository repository) {
    this.repository = repository;
  }

  /** The commit that a ref or another expression of Git names. */
  RevCommit commit(String ref) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(ref + "^{commit}");
      if (id == null) {
        throw new IOException("no commit named " + ref);
      }
      RevCommit commit = walk.parseCommit(id);
      walk.parseTree(commit.getTree());
      return commit;
    } catch (RevisionSyntaxException e) {
      throw new IOException("not the name of a commit: " + ref, e);
    } catch (MissingObjectException e) {
      throw new BrokenRepositoryException("object " + e.getObjectId().name() + " is missing", e);
    } catch (IncorrectObjectTypeException e) {
      throw new IOException("no commit named " + ref, e);
    } catch (RuntimeException e) {
      throw new BrokenRepositoryException("the commit of " + ref + ": " + e, e);
    }
  }

  /** The content of a blob, inflated only if it is not too large. */
  ListedFile.Loaded load(AnyObjectId id, long maxBytes) throws IOException {
    try (ObjectReader objects = repository.newObjectReader()) {
      ObjectLoader loader = objects.open(id, Constants.OBJ_BLOB);
      long size = loader.getSize();
      return size > maxBytes
          ? new ListedFile.Loaded.TooLarge(id.name(), size)
          : new ListedFile.Loaded.Content(id.name(), loader.getBytes((int) maxBytes));
    } catch (RuntimeException e) {
      throw new IOException("object " + id.name() + " is broken: " + e, e);
    }
  }
}
