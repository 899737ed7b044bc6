package cache;

import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

class Cache implements java.io.Serializable {
  Object load(InputStream in) throws Exception {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      // ruleid: object-input-stream-read
      return objects.readObject();
    }
  }

  Object direct(InputStream in) throws Exception {
    // ruleid: object-input-stream-read
    return new ObjectInputStream(in).readUnshared();
  }

  Object sound(InputStream in, ObjectInputFilter filter) throws Exception {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(filter);
    // ok: object-input-stream-read
    return objects.readObject();
  }

  static Cache from(ObjectInputStream in, Owner owner) throws Exception {
    // ok: object-input-stream-read
    return new Cache((String) in.readObject(), owner);
  }

  private void readObject(ObjectInputStream in) throws Exception {
    in.defaultReadObject();
    // ok: object-input-stream-read
    this.entries = (java.util.Map<?, ?>) in.readObject();
  }
}
