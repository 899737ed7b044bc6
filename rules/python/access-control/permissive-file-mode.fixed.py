import os
import stat

# ruleid: permissive-file-mode
os.chmod(path, 0o700)
# ruleid: permissive-file-mode
os.chmod(path, stat.S_IRUSR | stat.S_IWOTH)
# ruleid: permissive-file-mode
os.makedirs(path, 0o700)
# ok: permissive-file-mode
os.chmod(path, 0o600)
# ok: permissive-file-mode
os.chmod(path, 0o755)
# ok: permissive-file-mode
os.chmod(path, stat.S_IRUSR)
