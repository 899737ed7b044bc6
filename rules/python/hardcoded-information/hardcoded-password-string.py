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
# ruleid: hardcoded-password-string
settings = {"name": "a", "password": "kT4x9-qLmZ"}
# ruleid: hardcoded-password-string
DATABASES = {"default": {"ENGINE": "x", "PASSWORD": "kT4x9-qLmZ"}}
# ruleid: hardcoded-password-string
app.config["SECRET_KEY"] = "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
if data["password"] == "kT4x9-qLmZ":
    pass
# ruleid: hardcoded-password-string
if data.get("password") == "kT4x9-qLmZ":
    pass
# ruleid: hardcoded-password-string
if "kT4x9-qLmZ" == password:
    pass
# ruleid: hardcoded-password-string
if password in ("kT4x9-qLmZ", "x"):
    pass
# ruleid: hardcoded-password-string
pw = os.getenv("DB_PASSWORD", "kT4x9-qLmZ")
# ruleid: hardcoded-password-string
pw = os.environ.get("DB_PASSWORD") or "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
key = environ.get("SECRET_KEY", "kT4x9-qLmZ")
# ruleid: hardcoded-password-string
a.password = b = "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
password, user = "kT4x9-qLmZ", "me"
# ruleid: hardcoded-password-string
dbPassword = "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
password1 = "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
password_prod = "kT4x9-qLmZ"
# ruleid: hardcoded-password-string
password = "p%ssw0rd$1"
# ruleid: hardcoded-password-string
password = str("kT4x9-qLmZ")
# ok: hardcoded-password-string
labels = {"password": "Password", "token": "<token>"}
# ok: hardcoded-password-string
password = "/run/secrets/database"
# ok: hardcoded-password-string
password = "${DB_PASSWORD}"
# ok: hardcoded-password-string
token = os.environ.get("API_TOKEN", "")
# ok: hardcoded-password-string
field = forms.get("password", "password")
