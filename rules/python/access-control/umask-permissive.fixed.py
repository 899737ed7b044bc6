import os
from os import umask

# ruleid: umask-permissive
os.umask(0o077)
# ruleid: umask-permissive
umask(0o077)
# ruleid: umask-permissive
old = os.umask(0o077)
# ok: umask-permissive
os.umask(0o077)
# ok: umask-permissive
os.umask(0o022)
# ok: umask-permissive
os.umask(old)


def current():
    # ok: umask-permissive
    mask = os.umask(0)
    os.umask(mask)
    return mask
