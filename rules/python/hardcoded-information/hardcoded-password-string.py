class A:
    # ruleid: hardcoded-password-string
    password = "kT4x9qLmZ"

# ruleid: hardcoded-password-string
db_password = "kT4x9qLmZ"
# ruleid: hardcoded-password-string
self.api_key = "Zm9vYmFyYmF6"
# ruleid: hardcoded-password-string
if password == "kT4x9qLmZ":
    pass
# ok: hardcoded-password-string
password = os.environ["PASSWORD"]
# ok: hardcoded-password-string
password = ""
# ok: hardcoded-password-string
token = "<token>"
# ok: hardcoded-password-string
name = "kT4x9qLmZ"
# ok: hardcoded-password-string
CHANGE_PASSWORD = "changePassword"
# ok: hardcoded-password-string
UPDATING_PASSWORD = "updating_password"
