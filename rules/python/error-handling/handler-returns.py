def f(self, key):
    try:
        work(key)
    # ruleid: handler-returns
    except KeyError:
        return None
    try:
        work(key)
    # ruleid: handler-returns
    except (ValueError, lib.Error):
        if key:
            return None
    try:
        work(key)
    # ruleid: handler-returns
    except lib.Error as e:
        return None
    finally:
        close()
    try:
        work(key)
    # ok: handler-returns
    except OSError:
        pass
    try:
        work(key)
    # ok: handler-returns
    except TypeError as e:
        pass
