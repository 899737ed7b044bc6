package shop;

class Server {
  void reload() {
    if (broken()) {
      // ruleid: system-exit
      System.exit(1);
    }
    // ruleid: system-exit
    Runtime.getRuntime().halt(2);
  }

  public static void main(String[] args) throws Exception {
    // ok: system-exit
    System.exit(new Server().run(args));
  }
}
