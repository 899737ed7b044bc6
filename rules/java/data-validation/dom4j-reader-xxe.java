package feeds;

import java.io.InputStream;
import org.dom4j.Document;
import org.dom4j.io.SAXReader;

class Dom4j {
  Document read(InputStream in) throws Exception {
    SAXReader reader = new SAXReader();
    // ruleid: dom4j-reader-xxe
    return reader.read(in);
  }

  Document chained(InputStream in) throws Exception {
    // ruleid: dom4j-reader-xxe
    return new SAXReader().read(in);
  }

  Document sound(InputStream in) throws Exception {
    SAXReader reader = new SAXReader();
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: dom4j-reader-xxe
    return reader.read(in);
  }

  Document safe(InputStream in) throws Exception {
    SAXReader reader = SAXReader.createDefault();
    // ok: dom4j-reader-xxe
    return reader.read(in);
  }
}
