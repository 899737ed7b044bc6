import paramiko
from paramiko import AutoAddPolicy

# ruleid: ssh-host-key-ignored
c.set_missing_host_key_policy(paramiko.RejectPolicy())
# ruleid: ssh-host-key-ignored
c.set_missing_host_key_policy(AutoAddPolicy)
# ruleid: ssh-host-key-ignored
c.set_missing_host_key_policy(paramiko.RejectPolicy())
# ok: ssh-host-key-ignored
c.set_missing_host_key_policy(paramiko.RejectPolicy())
# ok: ssh-host-key-ignored
c.load_system_host_keys()
# ok: ssh-host-key-ignored
c.set_missing_host_key_policy(policy)
