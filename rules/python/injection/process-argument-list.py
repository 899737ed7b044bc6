import subprocess
from subprocess import run

# ruleid: process-argument-list
subprocess.call(["ls", name])
# ruleid: process-argument-list
run(["ls"], check=True)
# ruleid: process-argument-list
subprocess.Popen(["a", "b"], stdout=None)
# ok: process-argument-list
subprocess.call(["ls"], shell=True)
# ok: process-argument-list
run("ls")
# ok: process-argument-list
run(command)
