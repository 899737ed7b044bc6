from flask import render_template_string
import jinja2

def page(name):
    # ruleid: template-from-string
    render_template_string("<p>" + name)
    # ruleid: template-from-string
    jinja2.Template(name).render()
    # ruleid: template-from-string
    render_template_string(f"<p>{name}</p>")
    # ok: template-from-string
    render_template_string("<p>{{ name }}</p>", name=name)
    # ok: template-from-string
    jinja2.Template("{{ a }}").render(a=name)
    # ok: template-from-string
    render_template("page.html", name=name)
