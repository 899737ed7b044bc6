def f(response):
    # ruleid: cookie-not-protected
    response.set_cookie("a", "b", secure=False)
    # ruleid: cookie-not-protected
    response.set_cookie("a", "b", httponly=False)
    # ruleid: cookie-not-protected
    response.set_cookie("a", secure=True, httponly=False)
    # ok: cookie-not-protected
    response.set_cookie("a", "b", secure=True, httponly=True)
    # ok: cookie-not-protected
    response.set_cookie("a", "b")
    # ok: cookie-not-protected
    response.delete_cookie("a")
