package feeds;

import java.io.InputStream;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.helpers.DefaultHandler;

class Sax {
  void read(InputStream in, DefaultHandler handler) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    // ruleid: sax-parser-factory-xxe
    SAXParser parser = factory.newSAXParser();
    parser.parse(in, handler);
  }

  void chained(InputStream in, DefaultHandler handler) throws Exception {
    // ruleid: sax-parser-factory-xxe
    SAXParserFactory.newInstance().newSAXParser().parse(in, handler);
  }

  void sound(InputStream in, DefaultHandler handler) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: sax-parser-factory-xxe
    factory.newSAXParser().parse(in, handler);
  }
}
