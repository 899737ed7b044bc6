package feeds;

import java.io.InputStream;
import org.jdom2.Document;
import org.jdom2.input.SAXBuilder;

class Jdom {
  Document read(InputStream in) throws Exception {
    SAXBuilder builder = new SAXBuilder();
    // ruleid: jdom-builder-xxe
    return builder.build(in);
  }

  Document chained(InputStream in) throws Exception {
    // ruleid: jdom-builder-xxe
    return new SAXBuilder().build(in);
  }

  Document sound(InputStream in) throws Exception {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: jdom-builder-xxe
    return builder.build(in);
  }
}
