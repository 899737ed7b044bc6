import logging
from oslo_log import log as logging

LOG = logging.getLogger(__name__)

def login(user, password, conf):
    # ruleid: log-writes-secret
    LOG.debug("login with %s", password)
    # ruleid: log-writes-secret
    LOG.info("user %s token %s" % (user, user.auth_token))
    # ruleid: log-writes-secret
    LOG.warning(f"secret is {conf.client_secret}")
    # ruleid: log-writes-secret
    LOG.debug("p %(p)s", {"p": password})
    # ok: log-writes-secret
    LOG.debug("login of %s", user)
    # ok: log-writes-secret
    LOG.info("password changed")
    # ok: log-writes-secret
    LOG.info("token of %s", user.token_id)
