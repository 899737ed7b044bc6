def f(self, key):
    try:
        work(key)
    # ruleid: handler-passes
    except KeyError:
        pass
    try:
        work(key)
    # ruleid: handler-passes
    except (ValueError, lib.Error):
        pass
    try:
        work(key)
    # ruleid: handler-passes
    except lib.Error as e:
        pass
    finally:
        close()
    try:
        work(key)
    # ok: handler-passes
    except OSError:
        raise
    try:
        work(key)
    # ok: handler-passes
    except TypeError as e:
        raise
