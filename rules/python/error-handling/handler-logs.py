def f(self, key):
    try:
        work(key)
    # ruleid: handler-logs
    except KeyError:
        LOG.exception("failed")
    try:
        work(key)
    # ruleid: handler-logs
    except (ValueError, lib.Error):
        if key:
            LOG.exception("failed")
    try:
        work(key)
    # ruleid: handler-logs
    except lib.Error as e:
        LOG.exception("failed")
    finally:
        close()
    try:
        work(key)
    # ok: handler-logs
    except OSError:
        pass
    try:
        work(key)
    # ok: handler-logs
    except TypeError as e:
        pass
