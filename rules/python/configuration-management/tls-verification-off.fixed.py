import requests
import ssl

# ruleid: tls-verification-off
requests.get(url, verify=True)
# ruleid: tls-verification-off
context = ssl._create_unverified_context()
# ruleid: tls-verification-off
context.verify_mode = ssl.CERT_NONE
# ok: tls-verification-off
requests.get(url, timeout=3)
# ok: tls-verification-off
requests.get(url, verify="/etc/ca.pem")
# ok: tls-verification-off
context = ssl.create_default_context()


def connect(host, insecure=False):
    context = ssl.create_default_context()
    if insecure:
        # ok: tls-verification-off
        context.verify_mode = ssl.CERT_NONE
    if host.endswith(".internal"):
        # ruleid: tls-verification-off
        context.check_hostname = True
    return context
