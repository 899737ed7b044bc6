from oslo_log import log as logging

LOG = logging.getLogger(__name__)

def work(self, name):
    # ruleid: log-constant-message
    LOG.error("could not load "
              "the name")
    # ruleid: log-constant-message
    LOG.info("started")
    # ruleid: log-constant-message
    LOG.debug("no context set", instance=self)
    # ruleid: log-constant-message
    self.logger.warning("late")
    # ok: log-constant-message
    LOG.info("started %s", name)
    # ok: log-constant-message
    LOG.info(f"started {name}")
    # ok: log-constant-message
    LOG.info(name)
