import ssl
from ssl import wrap_socket

# ruleid: ssl-wrap-socket
ssl.wrap_socket(s)
# ruleid: ssl-wrap-socket
wrap_socket(s)
# ruleid: ssl-wrap-socket
x = ssl.wrap_socket(s, certfile=c)
# ok: ssl-wrap-socket
ctx.wrap_socket(s)
# ok: ssl-wrap-socket
ssl.create_default_context()
# ok: ssl-wrap-socket
ssl.SSLContext()
