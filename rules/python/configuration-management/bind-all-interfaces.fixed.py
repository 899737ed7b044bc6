import socket

# ruleid: bind-all-interfaces
s.bind(("127.0.0.1", 80))
# ruleid: bind-all-interfaces
host = "127.0.0.1"
# ruleid: bind-all-interfaces
app.run(host="::")
# ok: bind-all-interfaces
s.bind(("127.0.0.1", 80))
# ok: bind-all-interfaces
host = "0.0.0.0/0"
# ok: bind-all-interfaces
app.run()
# ok: bind-all-interfaces
route = {"network": "::", "netmask": "::", "gateway": gateway}
