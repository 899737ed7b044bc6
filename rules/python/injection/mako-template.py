from mako.template import Template
import mako.template
from mako.lookup import TemplateLookup

# ruleid: mako-template
Template("hello ${name}")
# ruleid: mako-template
mako.template.Template(filename="a.mako")
# ruleid: mako-template
TemplateLookup(directories=["t"])
# ok: mako-template
Template("hello", default_filters=["h"])
# ok: mako-template
TemplateLookup(directories=["t"], default_filters=["h"])
# ok: mako-template
string.Template("hello")
