# ruleid: hardcoded-password-default
def a(user, password="kT4x9qLmZ"):
    return user

# ruleid: hardcoded-password-default
def b(passwd="kT4x9qLmZ", x=1):
    return x

# ruleid: hardcoded-password-default
def c(token="kT4x9qLmZ"):
    return token

# ok: hardcoded-password-default
def d(password=None):
    return password

# ok: hardcoded-password-default
def e(password=""):
    return password

# ok: hardcoded-password-default
def f(name="kT4x9qLmZ"):
    return name
