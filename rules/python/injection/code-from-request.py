import ast
import importlib

from fastapi import FastAPI
from flask import request

app = FastAPI()


@app.get("/compute/{formula}")
async def compute(formula: str):
    # ruleid: code-from-request
    return eval(formula)


def script():
    source = request.get_data(as_text=True)
    # ruleid: code-from-request
    exec(source)
    # ruleid: code-from-request
    plugin = importlib.import_module("plugins." + request.args["plugin"])
    return plugin


def sound():
    # ok: code-from-request
    value = ast.literal_eval(request.args["value"])
    # ok: code-from-request
    total = eval("1 + 1")
    return value, total
