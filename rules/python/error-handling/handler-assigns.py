def f(self, key):
    try:
        work(key)
    # ruleid: handler-assigns
    except KeyError:
        self.value = None
    try:
        work(key)
    # ruleid: handler-assigns
    except (ValueError, lib.Error):
        if key:
            self.value = None
    try:
        work(key)
    # ruleid: handler-assigns
    except lib.Error as e:
        self.value = None
    finally:
        close()
    try:
        work(key)
    # ok: handler-assigns
    except OSError:
        pass
    try:
        work(key)
    # ok: handler-assigns
    except TypeError as e:
        pass
