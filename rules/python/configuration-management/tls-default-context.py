import ssl
from ssl import create_default_context

# ruleid: tls-default-context
ssl.create_default_context()
# ruleid: tls-default-context
create_default_context(cafile=c)
# ruleid: tls-default-context
ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
# ok: tls-default-context
ssl._create_unverified_context()
# ok: tls-default-context
ssl.SSLContext()
# ok: tls-default-context
ssl.get_server_certificate(a)
