from django.shortcuts import render
from flask import render_template, render_template_string


def orders():
    # ruleid: page-rendered
    return render_template("orders.html", orders=[])


def django_orders(request):
    # ruleid: page-rendered
    return render(request, "orders.html", {"orders": []})


def built(source):
    # ok: page-rendered
    return render_template_string(source)
