package events;

import com.esotericsoftware.kryo.Kryo;

class Snapshots {
  Kryo open() {
    Kryo kryo = new Kryo();
    // ruleid: kryo-registration-off
    kryo.setRegistrationRequired(true);
    return kryo;
  }

  Kryo sound() {
    Kryo kryo = new Kryo();
    // ok: kryo-registration-off
    kryo.setRegistrationRequired(true);
    kryo.register(Snapshot.class);
    return kryo;
  }
}
