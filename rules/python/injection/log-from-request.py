import logging

from flask import request

LOG = logging.getLogger(__name__)


def login():
    user = request.form["user"]
    # ruleid: log-from-request
    LOG.warning("login failed for %s", user)
    # ruleid: log-from-request
    logging.info("login failed for " + user)
    # ok: log-from-request
    LOG.warning("login failed for %s", repr(user))
    # ok: log-from-request
    LOG.warning("login failed")
