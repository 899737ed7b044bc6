import logging

LOG = logging.getLogger(__name__)

def work(self, name):
    # ruleid: log-lazy-arguments
    LOG.info("started %s", name)
    # ruleid: log-lazy-arguments
    LOG.exception("no handler for %s", name, instance=self)
    # ruleid: log-lazy-arguments
    self.log.debug("a %(a)s", {"a": name})
    # ok: log-lazy-arguments
    LOG.info("started")
    # ok: log-lazy-arguments
    LOG.info("started %s" % name)
    # ok: log-lazy-arguments
    print("started %s", name)
