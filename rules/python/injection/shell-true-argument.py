from tools import execute
import subprocess

# ruleid: shell-true-argument
execute("rm " + path, shell=True)
# ruleid: shell-true-argument
self.execute(cmd, shell=True)
# ruleid: shell-true-argument
utils.run(cmd, cwd=".", shell=True)
# ok: shell-true-argument
execute(["rm", path])
# ok: shell-true-argument
subprocess.call(cmd, shell=True)
# ok: shell-true-argument
execute(cmd, shell=False)
