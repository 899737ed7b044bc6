def f(self, key):
    try:
        work(key)
    # ruleid: handler-reraises
    except KeyError:
        raise Other(key)
    try:
        work(key)
    # ruleid: handler-reraises
    except (ValueError, lib.Error):
        if key:
            raise Other(key)
    try:
        work(key)
    # ruleid: handler-reraises
    except lib.Error as e:
        raise Other(key)
    finally:
        close()
    try:
        work(key)
    # ok: handler-reraises
    except OSError:
        pass
    try:
        work(key)
    # ok: handler-reraises
    except TypeError as e:
        pass
