import os
from os import popen
import subprocess

def clean(path):
    # ruleid: os-system
    os.system("rm -rf " + path)
    # ruleid: os-system
    popen(f"ls {path}").read()
    # ruleid: os-system
    subprocess.getoutput("du " + path)
    # ok: os-system
    os.system("sync")
    # ok: os-system
    subprocess.run(["rm", path])
    # ok: os-system
    os.remove(path)
