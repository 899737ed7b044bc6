# ok: cleartext-protocol
import os
# ok: cleartext-protocol
import ftplib
import telnetlib

# ruleid: cleartext-protocol
ftplib.FTP(host)
# ruleid: cleartext-protocol
telnetlib.Telnet(host, 23)
# ok: cleartext-protocol
ftplib.FTP_TLS(host)
# ok: cleartext-protocol
ftp.login(user)
