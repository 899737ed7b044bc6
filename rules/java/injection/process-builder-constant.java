package build;

import java.util.List;

class Git {
  Process status() throws Exception {
    // ruleid: process-builder-constant
    return new ProcessBuilder("git", "status", "--porcelain").start();
  }

  Process checkout(String branch) throws Exception {
    // ruleid: process-builder-constant
    return new ProcessBuilder(List.of("git", "checkout", branch)).inheritIO().start();
  }

  Process shell(String command) throws Exception {
    // ok: process-builder-constant
    return new ProcessBuilder("sh", "-c", command).start();
  }
}
