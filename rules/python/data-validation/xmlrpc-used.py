# ok: xmlrpc-used
import json
# ruleid: xmlrpc-used
import xmlrpc.client

# ruleid: xmlrpc-used
xmlrpc.client.ServerProxy(url)
# ok: xmlrpc-used
proxy.system()
# ok: xmlrpc-used
xmlrpc_enabled = True
