def find(tree, name):
    # ruleid: xpath-built-from-strings
    tree.xpath("//user[@name='%s']" % name)
    # ruleid: xpath-built-from-strings
    tree.xpath(f"//user[@name='{name}']")
    # ruleid: xpath-built-from-strings
    tree.xpath("//user[@name='" + name + "']")
    # ok: xpath-built-from-strings
    tree.xpath("//user[@name=$n]", n=name)
    # ok: xpath-built-from-strings
    tree.xpath("//user")
    # ok: xpath-built-from-strings
    tree.find("user")
