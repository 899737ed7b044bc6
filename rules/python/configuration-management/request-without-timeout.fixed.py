import requests
from requests import get

# ruleid: request-without-timeout
requests.get(url, timeout=30)
# ruleid: request-without-timeout
get(url, timeout=30)
# ruleid: request-without-timeout
requests.post(url, data=x, timeout=30)
# ok: request-without-timeout
requests.get(url, timeout=3)
# ok: request-without-timeout
requests.get(url, **kwargs)
# ok: request-without-timeout
session.get(url)
