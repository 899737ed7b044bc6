import logging.config
from logging.config import listen

# ruleid: logging-config-listen
logging.config.listen(9999)
# ruleid: logging-config-listen
listen(9999)
# ruleid: logging-config-listen
t = logging.config.listen()
# ok: logging-config-listen
logging.config.listen(9999, verify=check)
# ok: logging-config-listen
logging.config.dictConfig(c)
# ok: logging-config-listen
queue.listen(1)
