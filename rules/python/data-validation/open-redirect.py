from flask import redirect, request
from django.http import HttpResponseRedirect

def go(req):
    # ruleid: open-redirect
    redirect(request.args.get("next"))
    # ruleid: open-redirect
    redirect(request.args["next"])
    # ruleid: open-redirect
    HttpResponseRedirect(req.GET["next"])
    # ok: open-redirect
    redirect("/home")
    # ok: open-redirect
    redirect(url_for("home"))
    # ok: open-redirect
    request.args.get("next")
