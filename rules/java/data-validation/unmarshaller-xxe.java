package feeds;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLStreamReader;

class Jaxb {
  Object stream(JAXBContext context, InputStream in) throws Exception {
    Unmarshaller unmarshaller = context.createUnmarshaller();
    // ruleid: unmarshaller-xxe
    return unmarshaller.unmarshal(in);
  }

  Object text(JAXBContext context, String xml) throws Exception {
    // ruleid: unmarshaller-xxe
    return context.createUnmarshaller().unmarshal(new StringReader(xml));
  }

  Object sound(JAXBContext context, XMLStreamReader reader) throws Exception {
    Unmarshaller unmarshaller = context.createUnmarshaller();
    // ok: unmarshaller-xxe
    return unmarshaller.unmarshal(reader);
  }
}
