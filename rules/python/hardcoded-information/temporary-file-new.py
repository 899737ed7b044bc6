import tempfile
from tempfile import TemporaryDirectory


def report():
    # ruleid: temporary-file-new
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        return file.name


def workspace():
    # ruleid: temporary-file-new
    return TemporaryDirectory()


def racy():
    # ok: temporary-file-new
    return tempfile.mktemp()
