import xml.etree.ElementTree as ET
from xml.dom import minidom
import xml.sax

# ruleid: xml-entity-expansion
ET.fromstring(text)
# ruleid: xml-entity-expansion
minidom.parseString(text)
# ruleid: xml-entity-expansion
xml.sax.parse(f, handler)
# ok: xml-entity-expansion
ET.tostring(e)
# ok: xml-entity-expansion
ET.Element("a")
# ok: xml-entity-expansion
defusedxml.ElementTree.fromstring(text)
