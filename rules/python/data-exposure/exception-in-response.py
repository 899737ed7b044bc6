from django.http import HttpResponse
from fastapi import HTTPException
from flask import Flask

app = Flask(__name__)


@app.route("/orders")
def orders():
    try:
        return load()
    except OSError as error:
        # ruleid: exception-in-response
        return "failed: " + str(error), 500


def django_view(request):
    try:
        return HttpResponse(load())
    except KeyError as e:
        # ruleid: exception-in-response
        return HttpResponse(f"no {e}", status=500)


def fast():
    try:
        return load()
    except ValueError as e:
        # ruleid: exception-in-response
        raise HTTPException(status_code=500, detail=str(e))


@app.route("/sound")
def sound():
    try:
        return load()
    except OSError as error:
        LOG.error("cannot load: %s", error)
        # ok: exception-in-response
        return "cannot load", 500
