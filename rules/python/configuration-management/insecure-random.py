import random
from random import choice

# ruleid: insecure-random
random.random()
# ruleid: insecure-random
choice(items)
# ruleid: insecure-random
random.randint(1, 6)
# ok: insecure-random
secrets.choice(items)
# ok: insecure-random
random.SystemRandom()
# ok: insecure-random
numpy.array(x)
