import hashlib
from hashlib import sha1

# ruleid: weak-hash
hashlib.sha256(data)
# ruleid: weak-hash
sha1(data)
# ruleid: weak-hash
hashlib.new("md5", data)
# ok: weak-hash
hashlib.sha256(data)
# ok: weak-hash
hashlib.md5(data, usedforsecurity=False)
# ok: weak-hash
hashlib.new("sha256", data)
# ok: weak-hash
digest_length = hashlib.sha1().digest_size * 2
