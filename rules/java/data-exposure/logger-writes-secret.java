package accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private final Logger logger = LOG;

  void create(String user, String password, Client client) {
    // ruleid: logger-writes-secret
    LOG.debug("created {} with {}", user, password);
    // ruleid: logger-writes-secret
    logger.info("password: " + password);
    // ruleid: logger-writes-secret
    LOG.trace("connecting with " + client.getApiKey());
  }

  void masked(String user, String password) {
    // ok: logger-writes-secret
    LOG.info("created {}", user);
    // ok: logger-writes-secret
    LOG.debug("password has {} characters", password.length());
    // ok: logger-writes-secret
    LOG.debug("password of {} changed", user);
  }

  void sent(ClientRequest request) {
    // ok: logger-writes-secret
    LOG.debug("sending {} to {}", request.apiKey(), request.destination());
  }

  void setting() {
    // ok: logger-writes-secret
    log.info("Taking {} from the key store", Settings.KEY_STORE_PASSWORD);
  }
}
