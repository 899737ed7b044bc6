package feeds;

import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLReaderFactory;

class Readers {
  void read(InputSource in) throws Exception {
    XMLReader reader = XMLReaderFactory.createXMLReader();
    reader.setContentHandler(handler);
    // ruleid: xml-reader-xxe
    reader.parse(in);
  }

  void sound(InputSource in) throws Exception {
    XMLReader reader = XMLReaderFactory.createXMLReader();
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: xml-reader-xxe
    reader.parse(in);
  }
}
