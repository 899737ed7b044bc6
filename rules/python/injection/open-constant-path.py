import pathlib
from pathlib import Path


def motto():
    # ruleid: open-constant-path
    with open("/etc/motto", encoding="utf-8") as file:
        return file.read()


def countries():
    # ruleid: open-constant-path
    return Path("countries.csv").read_text()


def spool():
    # ruleid: open-constant-path
    return pathlib.Path("/var/spool/orders")


def any_file(name):
    # ok: open-constant-path
    with open(name) as file:
        return file.read()


def under(name):
    # ok: open-constant-path
    return Path("/srv/files", name)
