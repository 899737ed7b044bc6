def f(response):
    # ruleid: cookie-not-protected
    response.set_cookie("a", "b", secure=True)
    # ruleid: cookie-not-protected
    response.set_cookie("a", "b", httponly=True)
    # ruleid: cookie-not-protected
    response.set_cookie("a", secure=True, httponly=True)
    # ok: cookie-not-protected
    response.set_cookie("a", "b", secure=True, httponly=True)
    # ok: cookie-not-protected
    response.set_cookie("a", "b")
    # ok: cookie-not-protected
    response.delete_cookie("a")
