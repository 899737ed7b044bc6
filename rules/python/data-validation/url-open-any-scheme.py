import urllib.request
from urllib.request import urlopen, urlretrieve

# ruleid: url-open-any-scheme
urlopen(url)
# ruleid: url-open-any-scheme
urllib.request.urlopen(url, timeout=3)
# ruleid: url-open-any-scheme
urlretrieve(url, path)
# ok: url-open-any-scheme
requests.get(url, timeout=3)
# ok: url-open-any-scheme
urllib.parse.quote(url)
# ok: url-open-any-scheme
session.open(url)
