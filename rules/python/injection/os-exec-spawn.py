import os

def start(program, args):
    # ruleid: os-exec-spawn
    os.execv(program, args)
    # ruleid: os-exec-spawn
    os.spawnlp(os.P_WAIT, program, program)
    # ruleid: os-exec-spawn
    os.execvp(args[0], args)
    # ok: os-exec-spawn
    os.execv("/usr/bin/env", args)
    # ok: os-exec-spawn
    os.spawnl(os.P_WAIT, "/bin/true", "true")
    # ok: os-exec-spawn
    os.getpid()
