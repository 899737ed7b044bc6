def f(items):
    for i in items:
        # ruleid: except-continue
        try:
            work(i)
        except:
            continue
        # ruleid: except-continue
        try:
            work(i)
        except Exception:
            continue
        # ruleid: except-continue
        try:
            work(i)
        except Exception as e:
            continue
        # ok: except-continue
        try:
            work(i)
        except ValueError:
            continue
        # ok: except-continue
        try:
            work(i)
        except Exception:
            log.exception("failed")
            continue
        # ok: except-continue
        try:
            work(i)
        finally:
            continue


def probe(devices):
    for device in devices:
        # ok: except-continue
        try:
            device.probe()
        except Exception:
            continue  # not every device answers
