package feeds;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.EntityResolver;

class Dom {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    // ruleid: document-builder-factory-xxe
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(in);
  }

  Document chained(InputStream in) throws Exception {
    // ruleid: document-builder-factory-xxe
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
  }

  Document off(InputStream in) throws Exception {
    var dbf = DocumentBuilderFactory.newInstance();
    dbf.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
    // ruleid: document-builder-factory-xxe
    return dbf.newDocumentBuilder().parse(in);
  }

  Document sound(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: document-builder-factory-xxe
    return factory.newDocumentBuilder().parse(in);
  }

  Document resolved(InputStream in, EntityResolver bundled) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    // ok: document-builder-factory-xxe
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(bundled);
    return builder.parse(in);
  }

  Document helped(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    XmlSupport.forbidDoctypes(factory);
    // ok: document-builder-factory-xxe
    return factory.newDocumentBuilder().parse(in);
  }

  Document written(String title) {
    DocumentBuilder builder;
    try {
      // ok: document-builder-factory-xxe
      builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Document document = builder.newDocument();
    document.appendChild(document.createElement(title));
    return document;
  }

  Document restricted(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // ok: document-builder-factory-xxe
    return factory.newDocumentBuilder().parse(in);
  }
}
