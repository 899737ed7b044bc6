def show(user, password, access_token):
    # ruleid: print-writes-secret
    print(password)
    # ruleid: print-writes-secret
    print("token: %s" % access_token)
    # ruleid: print-writes-secret
    print(f"secret {user.client_secret}")
    # ok: print-writes-secret
    print(user)
    # ok: print-writes-secret
    print("password:")
    # ok: print-writes-secret
    print(len(password))
