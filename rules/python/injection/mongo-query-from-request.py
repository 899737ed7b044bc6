from flask import request
from pymongo import MongoClient

users = MongoClient().shop.users


def login():
    data = request.get_json()
    # ruleid: mongo-query-from-request
    return users.find_one({"name": data["name"], "password": data["password"]})


def remove():
    # ruleid: mongo-query-from-request
    users.delete_many(request.json)


def sound():
    data = request.get_json()
    # ok: mongo-query-from-request
    return users.find_one({"name": str(data["name"])})
