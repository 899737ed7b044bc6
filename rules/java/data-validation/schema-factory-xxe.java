package feeds;

import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

class Schemas {
  Schema load(File file) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // ruleid: schema-factory-xxe
    return factory.newSchema(new StreamSource(file));
  }

  Schema chained(File file) throws Exception {
    // ruleid: schema-factory-xxe
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
  }

  Schema sound(File file) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // ok: schema-factory-xxe
    return factory.newSchema(file);
  }

  Schema own() throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // ok: schema-factory-xxe
    return factory.newSchema(Schemas.class.getResource("/order.xsd"));
  }
}
