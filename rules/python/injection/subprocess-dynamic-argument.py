import subprocess
from subprocess import Popen

def convert(name):
    # ruleid: subprocess-dynamic-argument
    subprocess.call("convert %s" % name)
    # ruleid: subprocess-dynamic-argument
    Popen(f"convert {name}")
    # ruleid: subprocess-dynamic-argument
    subprocess.run(["/opt/" + name, "-v"])
    # ok: subprocess-dynamic-argument
    subprocess.run(["convert", name])
    # ok: subprocess-dynamic-argument
    subprocess.run("uptime")
    # ok: subprocess-dynamic-argument
    Popen(["convert", "-o", name])
