import jinja2
from jinja2 import Environment, select_autoescape

# ruleid: jinja2-autoescape-off
jinja2.Environment(loader=loader)
# ruleid: jinja2-autoescape-off
Environment(autoescape=True, loader=loader)
# ruleid: jinja2-autoescape-off
Environment()
# ok: jinja2-autoescape-off
Environment(loader=loader, autoescape=True)
# ok: jinja2-autoescape-off
Environment(autoescape=select_autoescape())
# ok: jinja2-autoescape-off
jinja2.Environment(autoescape=select_autoescape(["html"]))
