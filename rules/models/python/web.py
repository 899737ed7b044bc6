from uuid import UUID

import requests
from fastapi import FastAPI, UploadFile

app = FastAPI()


def django_view(request):
    # ruleid: request-data.sources
    page = request.GET["page"]
    # ruleid: fixed-request-data.sanitizers
    sender = request.user
    return page, sender


class Search:
    def get(self):
        # ruleid: request-data.sources
        return self.get_argument("q")


def application(environ):
    # ruleid: request-data.sources
    return environ["QUERY_STRING"]


@app.get("/orders/{order}")
# ruleid: request-data.sources
def order(order):
    return order


def answer(url):
    req = requests.get(url)
    # ok: request-data.sources
    return req.headers["Location"]


def stored(request):
    # ruleid: uploaded-file.sources, uploaded-file-name.sources
    name = request.FILES["report"].name
    # ruleid: uploaded-file.sources
    for upload in request.FILES.values():
        # ruleid: uploaded-file-name.sources
        print(upload.name)
    return name


@app.get("/users/{user}")
# ok: request-data.sources
async def user(user: UUID):
    return user


@app.post("/reports")
async def report(file: UploadFile):
    # ruleid: uploaded-file-name.sources
    return file.filename
