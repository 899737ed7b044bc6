import ssl
from ssl import PROTOCOL_SSLv3

# ruleid: tls-old-version
ssl.wrap_socket(s, ssl_version=ssl.PROTOCOL_SSLv2)
# ruleid: tls-old-version
f(PROTOCOL_SSLv3)
# ruleid: tls-old-version
c.minimum_version = ssl.TLSVersion.TLSv1_2
# ok: tls-old-version
ssl.create_default_context()
# ok: tls-old-version
c.minimum_version = ssl.TLSVersion.TLSv1_2
# ok: tls-old-version
ssl.PROTOCOL_TLS_CLIENT
