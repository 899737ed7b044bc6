package cache;

import java.io.ObjectInputStream;

class Filtered {
  Object read(ObjectInputStream in) throws Exception {
    // ruleid: object-filter-set
    in.setObjectInputFilter(info -> java.io.ObjectInputFilter.Status.REJECTED);
    // ok: object-filter-set
    return in.readObject();
  }
}
