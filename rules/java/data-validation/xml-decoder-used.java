package settings;

import java.beans.XMLDecoder;
import java.beans.XMLEncoder;

class Settings {
  Object load(java.io.InputStream in) {
    // ruleid: xml-decoder-used
    try (XMLDecoder decoder = new XMLDecoder(in)) {
      return decoder.readObject();
    }
  }

  Object qualified(java.io.InputStream in) {
    // ruleid: xml-decoder-used
    return new java.beans.XMLDecoder(in, this).readObject();
  }

  void save(java.io.OutputStream out) {
    // ok: xml-decoder-used
    new XMLEncoder(out).writeObject(this);
  }
}
