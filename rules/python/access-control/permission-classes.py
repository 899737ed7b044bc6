from rest_framework.permissions import AllowAny, IsAdminUser, IsAuthenticated
from rest_framework.views import APIView


class Orders(APIView):
    # ruleid: permission-classes
    permission_classes = [IsAuthenticated]


class Settings(APIView):
    # ruleid: permission-classes
    permission_classes = (IsAdminUser,)


class Health(APIView):
    # ok: permission-classes
    permission_classes = [AllowAny]
