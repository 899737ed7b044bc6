from django.utils.safestring import mark_safe
from markupsafe import Markup
import markupsafe

def show(name):
    # ruleid: unescaped-markup
    mark_safe("<b>" + name + "</b>")
    # ruleid: unescaped-markup
    Markup(f"<b>{name}</b>")
    # ruleid: unescaped-markup
    markupsafe.Markup("<b>%s</b>" % name)
    # ok: unescaped-markup
    mark_safe("<br>")
    # ok: unescaped-markup
    Markup("<b>{}</b>").format(name)
    # ok: unescaped-markup
    format_html("<b>{}</b>", name)
