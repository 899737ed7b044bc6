from flask import Flask, request

app = Flask(__name__)


def show():
    # ruleid: request-data.sources
    name = request.args["name"]
    # ruleid: request-data.sources, fixed-request-data.sanitizers
    place = request.path
    return name, place


def upload():
    # ruleid: request-data.sources, uploaded-file.sources, uploaded-file-name.sources, fixed-request-data.sanitizers
    name = request.files["report"].filename
    # ruleid: request-data.sources, uploaded-file.sources, fixed-request-data.sanitizers
    report = request.files.get("report")
    # ruleid: uploaded-file-name.sources
    report.save("/srv/" + report.filename)
    return name
