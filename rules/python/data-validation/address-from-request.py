import urllib.request
from urllib.parse import quote

import httpx
import requests
from fastapi import FastAPI
from flask import request

app = FastAPI()


def image():
    # ruleid: address-from-request
    return requests.get(request.args["image"], timeout=5).content


@app.get("/status/{host}")
async def status(host: str):
    async with httpx.AsyncClient() as client:
        # ruleid: address-from-request
        return await client.get("http://" + host + "/status")


def page():
    address = "https://" + request.form["host"]
    # ruleid: address-from-request
    return urllib.request.urlopen(address).read()


def sound():
    city = quote(request.args["city"])
    # ok: address-from-request
    requests.get("https://weather.example.com/" + city, timeout=5)
    # ok: address-from-request
    return requests.get("https://weather.example.com/", params={"q": request.args["q"]}, timeout=5)
