# ruleid: hardcoded-password-argument
connect(user="a", password="kT4x9qLmZ")
# ruleid: hardcoded-password-argument
db.connect(passwd="kT4x9qLmZ")
# ruleid: hardcoded-password-argument
Client(api_key="kT4x9qLmZ", timeout=3)
# ok: hardcoded-password-argument
connect(password=conf.password)
# ok: hardcoded-password-argument
connect(password="")
# ok: hardcoded-password-argument
connect(name="kT4x9qLmZ")
