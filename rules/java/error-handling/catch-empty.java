package batch;

class Loader {
  void load() {
    try {
      read();
      // ruleid: catch-empty
    } catch (Exception e) {
    }
    try {
      verify(signature);
      // ruleid: catch-empty
    } catch (java.security.SignatureException e) {
      // nothing to do
    } finally {
      release();
    }
  }

  void name(Thread thread) {
    try {
      thread.setName("loader");
      // ok: catch-empty
    } catch (SecurityException e) {
      // Not allowed here: it keeps its number.
    }
  }

  int size(String configured) {
    int size = DEFAULT_SIZE;
    try {
      size = cache.sizeOf(configured);
      // ok: catch-empty
    } catch (UnsupportedOperationException e) {
      // This cache has no size: the default stays.
    }
    return size;
  }

  void sound(java.io.Closeable in) {
    try {
      in.close();
      // ok: catch-empty
    } catch (java.io.IOException e) {
    }
    try {
      read();
      // ok: catch-empty
    } catch (java.io.IOException ignored) {
    }
    try {
      read();
      // ok: catch-empty
    } catch (java.io.IOException e) {
      LOG.warn("cannot read", e);
    }
  }
}
