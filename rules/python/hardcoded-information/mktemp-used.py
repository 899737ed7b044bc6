import os
import tempfile
from tempfile import mktemp

# ruleid: mktemp-used
tempfile.mktemp()
# ruleid: mktemp-used
mktemp(suffix=".x")
# ruleid: mktemp-used
os.tempnam()
# ok: mktemp-used
tempfile.mkstemp()
# ok: mktemp-used
tempfile.TemporaryDirectory()
# ok: mktemp-used
tempfile.gettempdir()
# ok: mktemp-used
tempfile.mktemp(prefix=r"\\.\pipe\orders-", dir="")
# ok: mktemp-used
tempfile.mktemp(prefix="\\\\.\\pipe\\orders-")
# ruleid: mktemp-used
tempfile.mktemp(prefix="pipe-")
