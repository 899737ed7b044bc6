import random
from random import choice

# ruleid: insecure-random
random.random()
# ruleid: insecure-random
choice(items)
# ruleid: insecure-random
random.randint(1, 6)
# ruleid: insecure-random
token = str(random.normalvariate())[2:]
# ok: insecure-random
random.SystemRandom().randint(0, 2**32)
# ok: insecure-random
secrets.choice(items)
# ok: insecure-random
random.SystemRandom()
# ok: insecure-random
numpy.array(x)
# ok: insecure-random
time.sleep(random.uniform(0, 2))
# ok: insecure-random
initial_delay = random.randint(0, self.fuzzy_delay)
