import os
from pathlib import Path

from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = Path("/srv/files")


@app.route("/files")
def read():
    name = request.args.get("name")
    # ruleid: path-from-request
    with open(os.path.join("/srv/files", name)) as file:
        return file.read()


@app.route("/files/<path:name>")
def serve(name):
    # ruleid: path-from-request
    return send_file("/srv/files/" + name)


@app.route("/page")
def page():
    path = BASE / request.args["page"]
    # ruleid: path-from-request
    if path.exists():
        # ruleid: path-from-request
        return path.read_text()
    return ""


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: path-from-request
    file.save("/srv/files/" + file.filename)
    # ok: path-from-request
    file.save("/srv/files/" + secure_filename(file.filename))
    return ""


@app.route("/sound/<name>")
def sound(name):
    if ".." in name:
        return "", 400
    # ok: path-from-request
    with open("/srv/files/" + name) as file:
        file.read()
    # ok: path-from-request
    return send_from_directory("/srv/files", name)


@app.route("/checked")
def checked():
    target = os.path.join("/srv/files", request.args["name"])
    if not os.path.realpath(target).startswith("/srv/files/"):
        # ruleid: path-from-request
        os.remove(target)
        return "", 404
    # ok: path-from-request
    return send_file(target)


@app.route("/listed")
def listed():
    name = request.args["name"]
    if name not in ("a.txt", "b.txt"):
        abort(404)
    # ok: path-from-request
    return send_file("/srv/files/" + name)
