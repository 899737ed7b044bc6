package dev.vigil.ingest.selection;

/** Skip reasons of files and folders whose objects are missing or damaged. */
public final class BrokenObjects {
  private static final String FILE = "broken-object";
  private static final String FOLDER = "broken-tree";

  private BrokenObjects() {}

  /** Reason of a file. */
  static String file(String blobId) {
    return FILE + ": " + blobId;
  }

  /** Reason of a folder, of which no file is known. */
  static String folder(String treeId) {
    return FOLDER + ": " + treeId;
  }

  /** Whether a reason says that an object is missing or damaged. */
  public static boolean isBroken(String skipReason) {
    return skipReason.startsWith(FILE + ":") || isBrokenFolder(skipReason);
  }

  /** Whether a reason says that the object of a folder is missing or damaged. */
  public static boolean isBrokenFolder(String skipReason) {
    return skipReason.startsWith(FOLDER + ":");
  }
}
