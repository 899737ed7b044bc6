package batch;

class Checks {
  boolean check(String token) {
    // ruleid: return-in-finally
    try {
      verify(token);
    } finally {
      return true;
    }
  }

  int count(java.io.Reader in) {
    // ruleid: return-in-finally
    try {
      read(in);
    } catch (java.io.IOException e) {
      LOG.warn("cannot read", e);
    } finally {
      close(in);
      return total;
    }
  }

  int sound(java.io.Reader in) throws java.io.IOException {
    // ok: return-in-finally
    try {
      read(in);
    } finally {
      in.close();
    }
    return total;
  }
}
