from django.views.decorators.csrf import csrf_exempt

# ruleid: csrf-exempt
@csrf_exempt
def hook(request):
    return save(request)

# ruleid: csrf-exempt
@csrf_exempt
def other(request):
    return 1

# ok: csrf-exempt
@login_required
def page(request):
    return 2

# ok: csrf-exempt
def plain(request):
    return 3
