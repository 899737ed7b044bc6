# ruleid: known-token-format
a = "AKIAQQQQQQQQQQQQQQQQ"
# ruleid: known-token-format
b = "-----BEGIN RSA PRIVATE KEY-----"
# ruleid: known-token-format
c = "AKIAZZZZZZZZZZZZZZZZ"
# ok: known-token-format
d = "AKIA"
# ok: known-token-format
e = "-----BEGIN CERTIFICATE-----"
# ok: known-token-format
f = "ghp_short"
