package dev.vigil.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a program, parsed and linked once: a start that maps them takes half the CPU time.
 * The JVM writes the archive when a process ends that found none, or one of another JVM or of other
 * jars, and then replaces it as a whole; processes that use the old one keep it.
 */
public final class ClassArchive {
  private ClassArchive() {}

  /**
   * What makes a JVM use and keep the archive; nothing if it could not be written, or could not
   * hold the program because not all of it is in jars.
   *
   * @param archive the file; whoever builds the program anew may delete it
   * @param classPath as the JVM gets it; the last part of an entry may be a star
   */
  public static List<String> jvmArguments(Path archive, String classPath) {
    boolean jars =
        Stream.of(classPath.split(File.pathSeparator))
            .allMatch(entry -> entry.endsWith(".jar") || entry.endsWith(File.separator + "*"));
    return jars && Files.isWritable(archive.toAbsolutePath().getParent())
        ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive)
        : List.of();
  }
}
