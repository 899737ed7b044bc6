package build;

class Tools {
  Process checkout(String branch) throws Exception {
    // ruleid: runtime-exec-concatenated
    return Runtime.getRuntime().exec("git checkout " + branch);
  }

  Process tar(String file, String directory) throws Exception {
    Runtime runtime = Runtime.getRuntime();
    // ruleid: runtime-exec-concatenated
    return runtime.exec(String.format("tar xf %s -C %s", file, directory), null);
  }

  Process array(String branch) throws Exception {
    // ok: runtime-exec-concatenated
    return Runtime.getRuntime().exec(new String[] {"git", "checkout", branch});
  }

  Process stop(int process, Command command) throws Exception {
    long id = command.id();
    // ok: runtime-exec-concatenated
    Runtime.getRuntime().exec("kill " + id);
    // ok: runtime-exec-concatenated
    return Runtime.getRuntime().exec("kill " + process);
  }

  Process constant() throws Exception {
    // ok: runtime-exec-concatenated
    return Runtime.getRuntime().exec("git status");
  }
}
