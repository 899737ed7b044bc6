import os
import secrets
import uuid

# ruleid: secure-random
secrets.token_hex(8)
# ruleid: secure-random
os.urandom(8)
# ruleid: secure-random
uuid.uuid4()
# ok: secure-random
random.random()
# ok: secure-random
uuid.uuid1()
# ok: secure-random
os.getpid()
