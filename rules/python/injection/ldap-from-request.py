import ldap
import ldap3
from ldap3.utils.conv import escape_filter_chars
from flask import request


def find(server):
    uid = request.args["uid"]
    connection = ldap.initialize(server)
    # ruleid: ldap-from-request
    return connection.search_s("ou=people", ldap.SCOPE_SUBTREE, "(uid=%s)" % uid)


def find3(server):
    connection = ldap3.Connection(server)
    condition = f"(&(objectclass=person)(|(uid={request.form['name']})))"
    # ruleid: ldap-from-request
    connection.search("ou=people", condition, attributes=ldap3.ALL_ATTRIBUTES)
    return connection.entries


def sound(server):
    connection = ldap3.Connection(server)
    uid = escape_filter_chars(request.args["uid"])
    # ok: ldap-from-request
    connection.search("ou=people", f"(uid={uid})")
    return connection.entries
