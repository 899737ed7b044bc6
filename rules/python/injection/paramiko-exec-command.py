import paramiko

def remote(client, path):
    # ruleid: paramiko-exec-command
    client.exec_command("rm " + path)
    # ruleid: paramiko-exec-command
    client.exec_command(f"ls {path}")
    # ruleid: paramiko-exec-command
    client.exec_command(path, timeout=3)
    # ok: paramiko-exec-command
    client.exec_command("uptime")
    # ok: paramiko-exec-command
    client.open_sftp()
    # ok: paramiko-exec-command
    client.connect(path)
