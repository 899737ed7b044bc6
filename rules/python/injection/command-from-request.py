import asyncio
import os
import shlex
import subprocess as sp
from subprocess import check_output

from aiohttp import web
from flask import Flask, request

app = Flask(__name__)


@app.route("/ping")
def ping():
    host = request.args["host"]
    # ruleid: command-from-request
    os.system("ping -c 1 " + host)
    # ruleid: command-from-request
    output = check_output(f"ping -c 1 {host}", shell=True)
    arguments = ["sh", "-c", "ping -c 1 {}".format(host)]
    # ruleid: command-from-request
    sp.run(arguments, capture_output=True)
    return output


async def convert(request):
    name = request.match_info["name"]
    # ruleid: command-from-request
    process = await asyncio.create_subprocess_shell("convert " + name)
    return web.Response(text=str(process.returncode))


@app.route("/sound")
def sound():
    # ok: command-from-request
    sp.run(["convert", "-quality", str(int(request.args["quality"])), "in.png", "out.png"])
    # ok: command-from-request
    os.system("ls " + shlex.quote(request.args["directory"]))
    return ""


@app.route("/run")
def run():
    # ruleid: command-from-request
    os.execlp("sh", "sh", "-c", request.args["command"])
    # ok: command-from-request
    sp.run(["git", "clone", "--", request.args["repository"]])
    # ruleid: command-from-request
    os.system(" ".join(["ping", request.args["host"]]))
