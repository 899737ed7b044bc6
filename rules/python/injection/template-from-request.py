import jinja2
from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name")
    page = "<h1>Hello " + name + "</h1>"
    # ruleid: template-from-request
    return render_template_string(page)


@app.route("/letter", methods=["POST"])
def letter():
    environment = jinja2.Environment(autoescape=True)
    # ruleid: template-from-request
    return environment.from_string(request.form["letter"]).render()


@app.route("/sound")
def sound():
    # ok: template-from-request
    return render_template_string("<h1>Hello {{ name }}</h1>", name=request.args.get("name"))
