from pysnmp.hlapi import CommunityData, UsmUserData

# ruleid: snmp-insecure
CommunityData("public", mpModel=0)
# ruleid: snmp-insecure
UsmUserData("user")
# ruleid: snmp-insecure
UsmUserData("user", key)
# ok: snmp-insecure
UsmUserData("user", key, other)
# ok: snmp-insecure
CommunityData("x", mpModel=2)
# ok: snmp-insecure
ObjectType(x)
