import xml.etree.ElementTree as ET
from xml.dom import minidom
import xml.sax

# ruleid: xml-external-entities
ET.fromstring(text)
# ruleid: xml-external-entities
minidom.parseString(text)
# ruleid: xml-external-entities
xml.sax.parse(f, handler)
# ok: xml-external-entities
ET.tostring(e)
# ok: xml-external-entities
ET.Element("a")
# ok: xml-external-entities
defusedxml.ElementTree.fromstring(text)
