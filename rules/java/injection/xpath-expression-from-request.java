package catalog;

import jakarta.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

class Catalog {
  Object price(HttpServletRequest request, Document document) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    String expression = "/catalog/item[@id='" + request.getParameter("id") + "']/price";
    // ruleid: xpath-expression-from-request
    return xpath.evaluate(expression, document, XPathConstants.NODE);
  }

  Object compiled(HttpServletRequest request, Document document) throws Exception {
    return XPathFactory.newInstance().newXPath()
        // ruleid: xpath-expression-from-request
        .compile("//item[name='" + request.getParameter("name") + "']")
        .evaluate(document);
  }

  Object dom4j(HttpServletRequest request, org.dom4j.Document document) {
    // ruleid: xpath-expression-from-request
    return document.selectNodes("//user[@login='" + request.getHeader("login") + "']");
  }

  Object constant(HttpServletRequest request, Document document) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setXPathVariableResolver(name -> request.getParameter("id"));
    // ok: xpath-expression-from-request
    return xpath.evaluate("/catalog/item[@id=$id]/price", document, XPathConstants.NODE);
  }

  Object numbered(HttpServletRequest request, Document document) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    int id = Integer.parseInt(request.getParameter("id"));
    // ok: xpath-expression-from-request
    return xpath.compile("/catalog/item[" + id + "]").evaluate(document);
  }
}
