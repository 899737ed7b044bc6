package settings;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.io.xml.DomDriver;
import com.thoughtworks.xstream.security.AnyTypePermission;

class Import {
  Object read(String xml) {
    XStream xstream = new XStream(new DomDriver());
    // ruleid: xstream-any-type
    return xstream.fromXML(xml);
  }

  Object chained(String xml) {
    // ruleid: xstream-any-type
    return new XStream().fromXML(xml);
  }

  Object any(String xml) {
    XStream xstream = new XStream();
    // ruleid: xstream-any-type
    xstream.addPermission(AnyTypePermission.ANY);
    return xstream.fromXML(xml);
  }

  Object sound(String xml) {
    XStream xstream = new XStream();
    xstream.allowTypes(new Class[] {Order.class});
    // ok: xstream-any-type
    return xstream.fromXML(xml);
  }
}
