import sqlite3

from flask import Blueprint, request
import flask as fl
from sqlalchemy import select, text, update

orders = Blueprint("orders", __name__)


@orders.route("/orders")
def search():
    customer = request.args.get("customer", "")
    connection = sqlite3.connect("shop.db")
    sql = "SELECT id FROM orders WHERE customer = '" + customer + "'"
    # ruleid: sql-from-request
    rows = connection.execute(sql).fetchall()
    return {"rows": rows}


@orders.route("/orders/<table>")
def archive(table):
    cursor = sqlite3.connect("shop.db").cursor()
    # ruleid: sql-from-request
    cursor.execute("DELETE FROM %s WHERE closed" % table)
    return ""


def engine(session):
    order = fl.request.form["order"]
    # ruleid: sql-from-request
    return session.execute(text(f"SELECT * FROM orders ORDER BY {order}"))


def django_view(request, Order):
    # ruleid: sql-from-request
    return Order.objects.raw("SELECT * FROM orders WHERE id = " + request.GET["id"])


@orders.route("/sound")
def bound():
    cursor = sqlite3.connect("shop.db").cursor()
    # ok: sql-from-request
    cursor.execute("SELECT id FROM orders WHERE customer = ?", (request.args["customer"],))
    page = int(request.args["page"])
    # ok: sql-from-request
    cursor.execute(f"SELECT id FROM orders LIMIT 20 OFFSET {page * 20}")
    return ""


@orders.route("/builder")
def builder(session):
    customer = request.args["customer"]
    open_orders = select(Order).where(Order.customer == customer)
    # ok: sql-from-request
    rows = session.execute(open_orders.order_by(Order.id)).all()
    # ok: sql-from-request
    session.execute(update(Order).where(Order.id.in_(request.json["orders"])).values(seen=True))
    # ruleid: sql-from-request
    session.execute(select(Order).where(text("customer = '" + customer + "'")))
    return {"rows": rows}


@orders.route("/graphql", methods=["POST"])
def graphql(schema):
    # ok: sql-from-request
    return schema.execute(request.json["query"], variables=request.json["variables"])


def listed(cursor):
    keys = fl.request.args.getlist("key")
    # ruleid: sql-from-request
    cursor.execute("SELECT * FROM orders WHERE id IN ('" + "','".join(keys) + "')")
    order = fl.request.args["order"]
    if order not in ("asc", "desc"):
        return
    # ok: sql-from-request
    cursor.execute("SELECT * FROM orders ORDER BY id " + order)
