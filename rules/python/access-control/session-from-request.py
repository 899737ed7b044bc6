import flask
from flask import request, session


def role():
    # ruleid: session-from-request
    session["role"] = request.form["role"]
    key = request.args.get("key")
    # ruleid: session-from-request
    flask.session[key] = "seen"
    # ok: session-from-request
    session["amount"] = int(request.form["amount"])
    # ok: session-from-request
    session["seen"] = True


def django_view(request):
    # ruleid: session-from-request
    request.session["next"] = request.GET.get("next")
