package feeds;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;

class Sheets {
  Transformer load(InputStream sheet) throws Exception {
    TransformerFactory factory = TransformerFactory.newInstance();
    // ruleid: transformer-factory-xxe
    return factory.newTransformer(new StreamSource(sheet));
  }

  Transformer chained(InputStream sheet) throws Exception {
    // ruleid: transformer-factory-xxe
    return TransformerFactory.newInstance().newTransformer(new StreamSource(sheet));
  }

  Transformer sound(InputStream sheet) throws Exception {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    // ok: transformer-factory-xxe
    return factory.newTransformer(new StreamSource(sheet));
  }

  Transformer writer() throws Exception {
    // ok: transformer-factory-xxe
    return TransformerFactory.newInstance().newTransformer();
  }
}
