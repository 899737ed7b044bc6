for x in y:
        try:
            work(key)
        # ruleid: handler-continues
        except KeyError:
            continue
        try:
            work(key)
        # ruleid: handler-continues
        except (ValueError, lib.Error):
            if key:
                continue
        try:
            work(key)
        # ruleid: handler-continues
        except lib.Error as e:
            continue
        finally:
            close()
        try:
            work(key)
        # ok: handler-continues
        except OSError:
            pass
        try:
            work(key)
        # ok: handler-continues
        except TypeError as e:
            pass
