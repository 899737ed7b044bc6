from urllib.parse import quote

from flask import make_response, request


def export():
    response = make_response("")
    name = request.args["name"]
    # ruleid: header-from-request
    response.headers["Content-Disposition"] = "attachment; filename=" + name
    # ruleid: header-from-request
    response.headers.add("X-Name", name)
    # ok: header-from-request
    response.headers["X-Name"] = quote(name)
    # ok: header-from-request
    response.headers["Cache-Control"] = "no-store"
    return response


def as_text():
    response = make_response("", headers={"X-Name": request.args["name"]})
    for key, value in list(response.headers.items()):
        # ok: header-from-request
        response.headers[key] = str(value)
    return response


def copied():
    response = make_response("")
    for key, value in list(request.headers.items()):
        # ruleid: header-from-request
        response.headers[key] = str(value)
    return response
