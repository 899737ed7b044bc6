import urllib.request

import requests


def rates(session):
    # ruleid: request-constant-address
    today = requests.get("https://rates.example.org/today", timeout=3).json()
    # ruleid: request-constant-address
    history = session.get("https://rates.example.org/history").json()
    return today, history


def page():
    # ruleid: request-constant-address
    return urllib.request.urlopen("https://www.example.org/").read()


def any_page(address):
    # ok: request-constant-address
    return requests.get(address, timeout=3)


def setting(settings):
    # ok: request-constant-address
    return settings.get("home", "https://www.example.org/")
