import os
import getpass

# ruleid: secret-from-outside
password = os.environ["DB_PASSWORD"]
# ruleid: secret-from-outside
token = os.getenv("TOKEN")
# ruleid: secret-from-outside
password = getpass.getpass()
# ok: secret-from-outside
name = os.getenv("NAME")
# ok: secret-from-outside
password = "x"
# ok: secret-from-outside
secret = compute()
