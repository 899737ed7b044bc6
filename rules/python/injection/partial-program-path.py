import subprocess

# ruleid: partial-program-path
subprocess.call(["ls", "-l"], shell=False)
# ruleid: partial-program-path
subprocess.run(["tar", "xf", name], env=environment)
# ruleid: partial-program-path
subprocess.Popen(["git", "log"], env={})
# ok: partial-program-path
subprocess.call(["/bin/ls", "-l"], shell=False)
# ok: partial-program-path
subprocess.run(["/usr/bin/tar", "xf", name], env=environment)
# ok: partial-program-path
subprocess.run(["ls"])
