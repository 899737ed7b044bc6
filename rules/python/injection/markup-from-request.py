import html

import tornado.web
from django.http import HttpResponse
from flask import Flask, Response, jsonify, make_response, render_template, request, send_from_directory
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: markup-from-request
    return "<h1>Hello " + name + "</h1>"


@app.route("/agent")
def agent():
    page = "<p>"
    page += f"{request.headers['User-Agent']}</p>"
    # ruleid: markup-from-request
    response = make_response(page)
    response.headers["Cache-Control"] = "no-store"
    # ok: markup-from-request
    return response


def django_view(request):
    # ruleid: markup-from-request
    return HttpResponse("<p>" + request.GET["q"] + "</p>")


class Search(tornado.web.RequestHandler):
    def get(self):
        # ruleid: markup-from-request
        self.write("<p>" + self.get_argument("q") + "</p>")


@app.route("/sound")
def sound():
    name = escape(request.args["name"])
    if request.args.get("plain"):
        # ok: markup-from-request
        return f"<h1>Hello {name}</h1>"
    if request.args.get("text"):
        # ok: markup-from-request
        return "<p>" + html.escape(request.args["text"])
    # ok: markup-from-request
    return render_template("hello.html", name=request.args["name"])


@app.route("/orders/<order>")
def order(order):
    # ok: markup-from-request
    return jsonify({"order": order})


@app.route("/rows")
def rows():
    wanted = request.args["columns"]
    if request.args.get("text"):
        # ok: markup-from-request
        return Response(wanted, mimetype="text/csv; charset=utf-8")
    if request.args.get("json"):
        # ok: markup-from-request
        return wanted, 200, {"Content-Type": "application/json"}
    if request.args.get("page"):
        # ruleid: markup-from-request
        return wanted, 200, {"Content-Type": "text/html"}
    # ok: markup-from-request
    plain = make_response(wanted)
    plain.headers["content-type"] = "text/plain"
    return plain


@app.route("/page")
def page():
    with open("/srv/pages/" + request.args["name"]) as file:
        # ok: markup-from-request
        return file.read()


@app.route("/files/<path:name>")
def download(name):
    # ok: markup-from-request
    return send_from_directory("/srv/files", name)
