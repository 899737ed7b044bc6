import re

from flask import request


def find(text):
    # ruleid: regex-from-request-data
    if re.search(request.args["pattern"], text):
        return True
    expression = re.compile(r"\b" + re.escape(request.args["word"]))
    # ok: regex-from-request-data
    return re.match(r"\d+", request.args["number"])
