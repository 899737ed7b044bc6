import os


def keep(path, data):
    # ruleid: file-mode-private
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(descriptor, data)


def spool(path):
    # ruleid: file-mode-private
    os.makedirs(path, mode=0o750)
    # ruleid: file-mode-private
    os.umask(0o027)


def shared(path):
    # ok: file-mode-private
    os.chmod(path, 0o777)
