import elementpath
import lxml.etree
from flask import request

TREE = lxml.etree.parse("catalog.xml")


def price():
    item = request.args["id"]
    # ruleid: xpath-from-request
    return TREE.xpath("/catalog/item[@id='" + item + "']/price")


def compiled():
    # ruleid: xpath-from-request
    query = lxml.etree.XPath(f"//item[name='{request.form['name']}']")
    return query(TREE)


def selected():
    expression = "".join(["//item[@id='", request.headers["X-Item"], "']"])
    # ruleid: xpath-from-request
    return elementpath.select(TREE, expression)


def sound():
    item = request.args["id"]
    # ok: xpath-from-request
    TREE.xpath("/catalog/item[@id=$id]/price", id=item)
    if "'" in item:
        return None
    # ok: xpath-from-request
    return TREE.xpath("/catalog/item[@id='" + item + "']/price")
