# ruleid: access-decorator
@login_required
def a(request):
    return 1

# ruleid: access-decorator
@permission_required("app.change")
def b(request):
    return 2

# ok: access-decorator
@app.route("/")
def c():
    return 3

# ok: access-decorator
def d(request):
    return 4
