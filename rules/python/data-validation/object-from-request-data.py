import base64
import json
import pickle

import yaml
from flask import request


def state():
    raw = base64.b64decode(request.cookies["state"])
    # ruleid: object-from-request-data
    return pickle.loads(raw)


def document():
    # ruleid: object-from-request-data
    return yaml.load(request.get_data(), Loader=yaml.Loader)


def sound():
    # ok: object-from-request-data
    cart = json.loads(request.data)
    # ok: object-from-request-data
    settings = yaml.safe_load(request.get_data())
    # ok: object-from-request-data
    return cart, settings, pickle.loads(STORED)
