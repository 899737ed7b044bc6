import requests
from requests import get

# ruleid: request-without-timeout
requests.get(url)
# ruleid: request-without-timeout
get(url)
# ruleid: request-without-timeout
requests.post(url, data=x)
# ok: request-without-timeout
requests.get(url, timeout=3)
# ok: request-without-timeout
requests.get(url, **kwargs)
# ok: request-without-timeout
session.get(url)
