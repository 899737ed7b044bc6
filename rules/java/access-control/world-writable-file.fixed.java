package files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

class Spool {
  void old(File spool) {
    // ruleid: world-writable-file
    spool.setWritable(true, true);
    // ok: world-writable-file
    spool.setWritable(true);
  }

  void text(Path spool) throws Exception {
    // ruleid: world-writable-file
    Files.setPosixFilePermissions(spool, PosixFilePermissions.fromString("rwxrwxrwx"));
    // ok: world-writable-file
    Files.setPosixFilePermissions(spool, PosixFilePermissions.fromString("rw-r-----"));
  }

  void set(Path spool) throws Exception {
    Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ);
    // ruleid: world-writable-file
    permissions.add(PosixFilePermission.OTHERS_WRITE);
    Files.setPosixFilePermissions(spool, permissions);
  }
}
