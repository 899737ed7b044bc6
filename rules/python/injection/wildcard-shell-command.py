import os
import subprocess as sp

# ruleid: wildcard-shell-command
os.system("chown www-data *")
# ruleid: wildcard-shell-command
sp.call("tar cf backup.tar *", shell=True)
# ruleid: wildcard-shell-command
os.popen("rsync * host:")
# ok: wildcard-shell-command
os.system("ls *")
# ok: wildcard-shell-command
sp.call(["tar", "cf", "backup.tar", "."])
# ok: wildcard-shell-command
os.system("tar cf backup.tar src")
