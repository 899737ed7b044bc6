import os
import shlex
import subprocess
from subprocess import check_output


def archive(folder, name):
    # ruleid: shell-command-built-from-strings
    subprocess.run(f"tar czf {name}.tgz {folder}", shell=True, check=True)


def remove(path, *, quiet=False):
    command = "rm -rf " + path
    if quiet:
        command += " >/dev/null"
    # ruleid: shell-command-built-from-strings
    os.system(command)


async def owner(host):
    # ruleid: shell-command-built-from-strings
    return check_output("whois %s | grep -i owner" % host, shell=True)


def quoted(path):
    # ok: shell-command-built-from-strings
    os.system("rm -rf " + shlex.quote(path))


def constant():
    # ok: shell-command-built-from-strings
    os.system("systemctl " + "restart orders")


def numbered(port):
    # ok: shell-command-built-from-strings
    os.system(f"fuser -k {int(port)}/tcp")


def without_shell(folder):
    # ok: shell-command-built-from-strings
    subprocess.run(["tar", "czf", "all.tgz", folder], check=True)


def run(command):
    # ok: shell-command-built-from-strings
    return subprocess.run(command, shell=True)


def quoted_by_hand(compiler):
    # ok: shell-command-built-from-strings
    os.system("'%s' -c main.c" % compiler.replace("'", "'\"'\"'"))
    # ok: shell-command-built-from-strings
    os.system("'" + compiler.replace("'", "'\\''") + "' -c main.c")
    # ruleid: shell-command-built-from-strings
    os.system("'%s' -c main.c" % compiler.replace("'", ""))


TOOLS = {"pdf": "pdftotext", "ps": "ps2ascii"}


def converted(kind):
    # ok: shell-command-built-from-strings
    os.system(TOOLS[kind] + " < report")
