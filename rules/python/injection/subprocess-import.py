# ok: subprocess-import
import os
# ruleid: subprocess-import
import commands
# ruleid: subprocess-import
import popen2
# ruleid: subprocess-import
from commands import getoutput
# ok: subprocess-import
import shlex
# ok: subprocess-import
import subprocess
