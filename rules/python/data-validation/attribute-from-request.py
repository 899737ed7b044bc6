from unittest import mock

from flask import request

ACTIONS = {"open": open_order, "close": close_order}


def act(order):
    # ruleid: attribute-from-request
    getattr(order, request.args["action"])()
    # ruleid: attribute-from-request
    globals()[request.form["handler"]]()


def sound(order):
    # ok: attribute-from-request
    ACTIONS[request.args["action"]](order)
    # ok: attribute-from-request
    return getattr(order, "id")


@mock.patch("orders.names")
def test_act(names):
    # ok: attribute-from-request
    getattr(order, names)
