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
