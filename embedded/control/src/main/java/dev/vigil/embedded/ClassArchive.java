package dev.vigil.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a program, parsed and linked once: a start that maps them takes half the CPU time.
 * The JVM writes the archive when a process ends that found none, or one of another JVM, and puts
 * it in place as a whole; processes that use an old one keep it.
 */
public final class ClassArchive {
  private ClassArchive() {}

  /**
   * What makes a JVM use the archive, or write it at its end; an archive that is older than the
   * program is deleted before. Nothing if the archive cannot be written, or cannot hold the program
   * because not all of it is in jars.
   *
   * @param archive the file
   * @param classPath as the JVM gets it: jars, and directories of jars with a star
   */
  public static List<String> jvmArguments(Path archive, String classPath) {
    try {
      List<Path> jars = new ArrayList<>();
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        if (entry.endsWith(File.separator + "*")) {
          jars.addAll(jarsOf(Path.of(entry.substring(0, entry.length() - 2))));
        } else if (entry.endsWith(".jar")) {
          jars.add(Path.of(entry));
        } else {
          return List.of();
        }
      }
      if (!Files.isWritable(archive.toAbsolutePath().getParent())) {
        return List.of();
      }
      deleteOlder(archive, jars);
      return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    } catch (IOException e) {
      return List.of(); // it only saves time
    }
  }

  private static List<Path> jarsOf(Path directory) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
      files.forEach(jars::add);
    }
    return jars;
  }

  /** The JVM refuses an archive of other jars, and does not write another in its place. */
  private static void deleteOlder(Path archive, List<Path> jars) throws IOException {
    if (!Files.exists(archive)) {
      return;
    }
    FileTime written = Files.getLastModifiedTime(archive);
    for (Path jar : jars) {
      if (Files.getLastModifiedTime(jar).compareTo(written) > 0) {
        Files.deleteIfExists(archive);
        return;
      }
    }
  }
}
