import hashlib
from hashlib import sha512

# ruleid: strong-hash
hashlib.sha256(data)
# ruleid: strong-hash
sha512(data)
# ruleid: strong-hash
hashlib.blake2b(data)
# ok: strong-hash
hashlib.md5(data)
# ok: strong-hash
hashlib.new(name)
# ok: strong-hash
hash(data)
