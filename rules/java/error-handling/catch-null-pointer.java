package shop;

class Names {
  String city(Customer customer) {
    // ruleid: catch-null-pointer
    try {
      return customer.address().city();
    } catch (NullPointerException e) {
      return "";
    }
  }

  int length(Customer customer) {
    // ruleid: catch-null-pointer
    try {
      return customer.name().length();
    } catch (NullPointerException e) {
      LOG.debug("no name", e);
    }
    return 0;
  }

  String sound(Customer customer) {
    // ok: catch-null-pointer
    try {
      return customer.address().city();
    } catch (IllegalStateException e) {
      return "";
    }
  }
}
