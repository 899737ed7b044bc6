package feeds;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

class Stax {
  XMLStreamReader read(InputStream in) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    // ruleid: xml-input-factory-xxe
    return factory.createXMLStreamReader(in);
  }

  Object events(InputStream in) throws Exception {
    // ruleid: xml-input-factory-xxe
    return XMLInputFactory.newFactory().createXMLEventReader(in);
  }

  XMLStreamReader sound(InputStream in) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // ok: xml-input-factory-xxe
    return factory.createXMLStreamReader(in);
  }
}
