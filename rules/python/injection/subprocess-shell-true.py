import subprocess
import subprocess as sp
from subprocess import run

def build(name):
    # ruleid: subprocess-shell-true
    subprocess.call("make " + name, shell=True)
    # ruleid: subprocess-shell-true
    sp.Popen("tar xf %s" % name, shell=True, stdout=sp.PIPE)
    # ruleid: subprocess-shell-true
    run(f"ls {name}", shell=True)
    # ok: subprocess-shell-true
    subprocess.call(["make", name])
    # ok: subprocess-shell-true
    run(["ls", name], shell=False)
    # ok: subprocess-shell-true
    subprocess.check_output("uptime", shell=True)
