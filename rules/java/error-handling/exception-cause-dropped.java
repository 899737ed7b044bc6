package shop;

class Store {
  void save() {
    try {
      write();
    } catch (java.io.IOException e) {
      // ruleid: exception-cause-dropped
      throw new IllegalStateException(e.getMessage());
    }
    try {
      write();
    } catch (java.io.IOException e) {
      // ruleid: exception-cause-dropped
      throw new StoreException("cannot write: " + e.getMessage());
    }
  }

  void sound() {
    try {
      write();
    } catch (java.io.IOException e) {
      // ok: exception-cause-dropped
      throw new IllegalStateException("cannot write", e);
    }
  }
}
