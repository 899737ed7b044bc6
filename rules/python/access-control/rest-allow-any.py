from rest_framework import permissions
from rest_framework.permissions import AllowAny

class A:
    # ruleid: rest-allow-any
    permission_classes = [AllowAny]

class B:
    # todoruleid: rest-allow-any
    permission_classes = (permissions.AllowAny,)

class C:
    # ruleid: rest-allow-any
    permission_classes = []

class D:
    # ok: rest-allow-any
    permission_classes = [IsAuthenticated]

class E:
    # ok: rest-allow-any
    permission_classes = [IsAuthenticated, IsAdmin]
