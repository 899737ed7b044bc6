from Crypto.Cipher import DES, ARC4
from cryptography.hazmat.primitives.ciphers import modes, algorithms

# ruleid: weak-cipher
DES.new(key)
# ruleid: weak-cipher
algorithms.ARC4(key)
# ruleid: weak-cipher
modes.ECB()
# ok: weak-cipher
algorithms.AES(key)
# ok: weak-cipher
modes.GCM(iv)
# ok: weak-cipher
AES.new(key)
