def f():
    # ruleid: except-pass
    try:
        work()
    except:
        pass
    # ruleid: except-pass
    try:
        work()
    except Exception:
        pass
    # ruleid: except-pass
    try:
        work()
    except Exception as e:
        pass
    # ok: except-pass
    try:
        work()
    except KeyError:
        pass
    # ok: except-pass
    try:
        work()
    except Exception:
        log.exception("failed")
    # ok: except-pass
    try:
        work()
    finally:
        done()


def probe(text):
    # ok: except-pass
    try:
        release(text)
    except Exception:
        # The other side is gone already.
        pass
