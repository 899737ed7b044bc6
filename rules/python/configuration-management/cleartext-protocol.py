# ok: cleartext-protocol
import os
# ruleid: cleartext-protocol
import ftplib
# ruleid: cleartext-protocol
import telnetlib

# ruleid: cleartext-protocol
ftplib.FTP(host)
# ok: cleartext-protocol
ftplib.FTP_TLS(host)
# ok: cleartext-protocol
ftp.login(user)
