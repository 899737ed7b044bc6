import xml.dom.minidom
import xml.sax
import xml.sax.handler

from flask import request
from lxml import etree


def sax():
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    # ruleid: entities-from-request
    return xml.dom.minidom.parseString(request.data, parser)


def tree():
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: entities-from-request
    return etree.fromstring(request.form["document"], parser)


def sound():
    parser = xml.sax.make_parser()
    # ok: entities-from-request
    return xml.dom.minidom.parseString(request.data, parser)
