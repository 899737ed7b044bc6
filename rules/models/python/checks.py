import os
import re
from urllib.parse import urlparse

from django.utils.http import url_has_allowed_host_and_scheme
from flask import url_for
from werkzeug.utils import safe_join, secure_filename

ROOT = "/srv/files"


def values(value):
    # ruleid: checked-value.guards
    if value == "asc":
        return value
    # ruleid: checked-value.guards
    if value not in ("a", "b"):
        return ""
    # ruleid: checked-value.guards
    if not value.isalnum():
        return ""
    # ruleid: checked-value.guards
    if re.fullmatch(r"[a-z]+", value):
        return value
    # ok: checked-value.guards
    if re.fullmatch(r".+", value):
        return ""
    # ok: checked-value.guards
    if re.match(r"[a-z]+", value):
        return ""
    return value


def vouched(value):
    # ruleid: vouched-value.guards
    if is_allowed_name(value):
        return value
    # ruleid: vouched-value.guards
    if _allow_name(value):
        return value
    # ruleid: vouched-value.guards
    if is_unsafe(value):
        return ""
    # ruleid: vouched-value.sanitizers
    check_path(value)
    # ruleid: vouched-value.sanitizers
    return sanitize(value)


def paths(path):
    # ruleid: checked-path.sanitizers, vouched-value.sanitizers
    first = safe_join(ROOT, path)
    # ruleid: checked-path.sanitizers
    second = secure_filename(path)
    # ruleid: checked-path.guards, checked-address.guards
    if os.path.realpath(path).startswith(ROOT + os.sep):
        return path
    # ruleid: checked-path.guards, checked-value.guards
    if os.path.commonpath([ROOT, path]) != ROOT:
        return ""
    # ruleid: checked-path.guards, checked-value.guards
    if ".." in path:
        return ""
    return first, second


def addresses(address):
    # ruleid: checked-address.sanitizers
    own = url_for("orders", page=address)
    # ruleid: checked-address.sanitizers
    search = "/search?q=" + address
    # ruleid: checked-address.sanitizers
    own += address
    # ok: checked-address.sanitizers
    other = "https://" + address
    # ruleid: checked-address.guards
    if url_has_allowed_host_and_scheme(address, allowed_hosts=None):
        return address
    # ruleid: checked-address.guards, checked-value.guards
    if urlparse(address).netloc == "shop.example":
        return address
    # ruleid: checked-address.guards, checked-path.guards
    if address.startswith("/") and not address.startswith("//"):
        return address
    # ok: checked-address.guards
    # ok: checked-path.guards
    if address.startswith("/"):
        return address
    return own, search, other
