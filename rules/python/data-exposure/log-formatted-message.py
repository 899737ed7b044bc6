import logging

log = logging.getLogger(__name__)

def work(name):
    # ruleid: log-formatted-message
    log.info("started %s" % name)
    # ruleid: log-formatted-message
    log.info(f"started {name}")
    # ruleid: log-formatted-message
    log.info("started {}".format(name))
    # ok: log-formatted-message
    log.info("started %s", name)
    # ok: log-formatted-message
    log.info("started")
    # ok: log-formatted-message
    log.flush(f"{name}")
