import hashlib
from hashlib import sha256


class User:
    def set_password(self, password):
        # ruleid: password-hashed-fast
        self.digest = hashlib.md5(password.encode()).hexdigest()

    def check(self, raw_password):
        # ruleid: password-hashed-fast
        return sha256((self.salt + raw_password).encode("utf-8")).hexdigest() == self.digest

    def set_salted(self, form):
        # ruleid: password-hashed-fast
        self.digest = hashlib.sha1(self.salt + form.password.encode()).digest()

    def set_slow(self, password):
        # ok: password-hashed-fast
        self.digest = hashlib.scrypt(password.encode(), salt=self.salt, n=2**14, r=8, p=1)

    def etag(self, body):
        # ok: password-hashed-fast
        return hashlib.md5(body.encode()).hexdigest()


def digest_access(user, realm, password):
    # ok: password-hashed-fast
    return hashlib.md5(("%s:%s:%s" % (user, realm, password)).encode()).hexdigest()


def remote_login(service, user, password):
    # ok: password-hashed-fast
    return service.post("/login", {"user": user, "md5": hashlib.md5(password.encode()).hexdigest()})


def check_pwned(password):
    # ok: password-hashed-fast
    return find(hashlib.sha1(password.encode()).hexdigest().upper()[:5])
