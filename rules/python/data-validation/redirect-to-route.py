from django.http import HttpResponseRedirect
from django.urls import reverse
from flask import redirect, request, url_for


def saved():
    # ruleid: redirect-to-route
    return redirect(url_for("orders"))


def django_view(order):
    # ruleid: redirect-to-route
    return HttpResponseRedirect(reverse("order", args=[order.id]))


def anywhere():
    # ok: redirect-to-route
    return redirect(request.args["next"])
