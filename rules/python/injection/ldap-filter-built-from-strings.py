import ldap

def find(c, base, name):
    # ruleid: ldap-filter-built-from-strings
    c.search_s(base, ldap.SCOPE_SUBTREE, "(uid=%s)" % name)
    # ruleid: ldap-filter-built-from-strings
    c.search_ext_s(base, ldap.SCOPE_SUBTREE, f"(uid={name})")
    # ruleid: ldap-filter-built-from-strings
    c.search(base, 2, "(uid=" + name + ")")
    # ok: ldap-filter-built-from-strings
    c.search_s(base, ldap.SCOPE_SUBTREE, "(uid=admin)")
    # ok: ldap-filter-built-from-strings
    c.search_s(base, ldap.SCOPE_BASE, filter_format("(uid=%s)", [name]))
    # ok: ldap-filter-built-from-strings
    c.search_s(base, ldap.SCOPE_BASE)
