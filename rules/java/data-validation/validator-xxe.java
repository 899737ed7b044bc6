package feeds;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;

class Orders {
  void check(Schema schema, InputStream in) throws Exception {
    Validator validator = schema.newValidator();
    // ruleid: validator-xxe
    validator.validate(new StreamSource(in));
  }

  void chained(Schema schema, InputStream in) throws Exception {
    // ruleid: validator-xxe
    schema.newValidator().validate(new StreamSource(in));
  }

  void sound(Schema schema, InputStream in) throws Exception {
    Validator validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // ok: validator-xxe
    validator.validate(new StreamSource(in));
  }

  void tree(Schema schema, org.w3c.dom.Document document) throws Exception {
    // ok: validator-xxe
    schema.newValidator().validate(new DOMSource(document));
  }
}
