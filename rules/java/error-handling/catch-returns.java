package batch;

class Parse {
  int number(String text) {
    try {
      return Integer.parseInt(text);
      // ruleid: catch-returns
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  void other(String text) {
    try {
      number(text);
      // ok: catch-returns
    } catch (NumberFormatException e) {
      failures++;
    }
  }
}
