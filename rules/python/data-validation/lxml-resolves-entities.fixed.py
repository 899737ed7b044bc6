from lxml import etree
import lxml.etree

# ruleid: lxml-resolves-entities
etree.XMLParser(resolve_entities=False)
# ruleid: lxml-resolves-entities
lxml.etree.XMLParser(no_network=False)
# ruleid: lxml-resolves-entities
etree.XMLParser(huge_tree=True)
# ok: lxml-resolves-entities
etree.XMLParser(resolve_entities=False)
# ok: lxml-resolves-entities
etree.XMLParser()
# ok: lxml-resolves-entities
etree.tostring(x)
