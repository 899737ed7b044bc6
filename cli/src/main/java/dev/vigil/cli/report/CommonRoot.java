package dev.vigil.cli.report;

import dev.vigil.cli.scan.ScannedRepository;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The one folder that the paths of a scan are relative to where a format has only one: the root of
 * the work tree or commit, if only one was scanned; else the working directory, if everything is
 * below it; else the lowest folder that has everything below it.
 */
final class CommonRoot {
  private final Path folder;

  private CommonRoot(Path folder) {
    this.folder = folder;
  }

  /** The root of what was scanned. */
  static CommonRoot of(List<ScannedRepository> scanned) {
    Path here = Path.of("").toAbsolutePath();
    List<Path> roots = scanned.stream().map(ScannedRepository::root).toList();
    if (roots.size() == 1 && scanned.getFirst().isRepository()) {
      return new CommonRoot(roots.getFirst());
    }
    if (roots.stream().allMatch(root -> root.startsWith(here))) {
      return new CommonRoot(here);
    }
    Path common = roots.getFirst();
    for (Path root : roots) {
      while (common.getParent() != null && !root.startsWith(common)) {
        common = common.getParent();
      }
    }
    return new CommonRoot(common);
  }

  /** The folder's URI, with a slash at its end. */
  String uri() {
    String uri = folder.toUri().toString();
    return uri.endsWith("/") ? uri : uri + "/";
  }

  /** A path below the folder. */
  String path(ScannedRepository repository, String path) {
    String prefix = folder.relativize(repository.root()).toString();
    return prefix.isEmpty() ? path : prefix + "/" + path;
  }

  /** The same as a relative reference of a URI: a colon would end a scheme. */
  String uri(ScannedRepository repository, String path) {
    try {
      return new URI(null, null, "/" + path(repository, path), null)
          .toASCIIString()
          .substring(1)
          .replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
