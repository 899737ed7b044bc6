import urllib.parse

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import redirect, request, url_for

PAGES = ["/home", "/orders"]


def login():
    # ruleid: open-redirect
    return redirect(request.args.get("next", "/"))


def django_view(request):
    target = request.GET["next"]
    # ruleid: open-redirect
    return HttpResponseRedirect(target)


def checked():
    target = request.args["next"]
    if urllib.parse.urlparse(target).netloc:
        return "", 400
    # ok: open-redirect
    return redirect(target)


def listed():
    target = request.args["next"]
    if target not in PAGES:
        target = "/home"
    # ok: open-redirect
    return redirect(target)


def named():
    # ok: open-redirect
    return redirect(url_for("orders", page=request.args["page"]))


def canonical(request):
    # ok: open-redirect
    return HttpResponseRedirect(request.get_full_path())


def results():
    # ok: open-redirect
    return redirect("/search?q=" + request.args["q"])


def order():
    # ok: open-redirect
    return redirect(f"/orders/{request.args['id']}")


def other_host():
    # ruleid: open-redirect
    return redirect("https://" + request.args["host"] + "/start")


def allowed(request):
    target = request.POST["next"]
    safe = url_has_allowed_host_and_scheme(url=target, allowed_hosts={request.get_host()})
    # ok: open-redirect
    return HttpResponseRedirect(target if safe else "/")


def own_router(router):
    url_for = router.url_for
    # ok: open-redirect
    return redirect(url_for("order", order=request.args["order"]))
