import traceback
from flask import jsonify

def a():
    # ruleid: traceback-in-response
    return traceback.format_exc()

def b():
    # ruleid: traceback-in-response
    return jsonify(traceback.format_exc())

def c():
    # ruleid: traceback-in-response
    return {"error": traceback.format_exc()}

def d():
    # ok: traceback-in-response
    log.error(traceback.format_exc())
    # ok: traceback-in-response
    return "failed"
