package feeds;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

class Factories {
  DocumentBuilderFactory dom() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    // ruleid: xml-factory-secured
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    // ruleid: xml-factory-secured
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // ok: xml-factory-secured
    factory.setNamespaceAware(true);
    return factory;
  }
}
