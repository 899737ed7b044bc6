import tempfile

# ruleid: hardcoded-temp-path
path = "/tmp/state.json"
# ruleid: hardcoded-temp-path
open("/var/tmp/x")
# ruleid: hardcoded-temp-path
name = "/dev/shm/y"
# ok: hardcoded-temp-path
tempfile.mkstemp()
# ok: hardcoded-temp-path
open("/etc/hosts")
# ok: hardcoded-temp-path
p = "tmp/x"
