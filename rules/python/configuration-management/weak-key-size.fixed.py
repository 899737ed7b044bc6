from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa

# ruleid: weak-key-size
RSA.generate(2048)
# ruleid: weak-key-size
rsa.generate_private_key(public_exponent=65537, key_size=2048)
# ruleid: weak-key-size
RSA.generate(2048)
# ok: weak-key-size
RSA.generate(2048)
# ok: weak-key-size
rsa.generate_private_key(public_exponent=65537, key_size=3072)
# ok: weak-key-size
RSA.generate(bits)
