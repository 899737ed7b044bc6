import jwt

# ruleid: jwt-not-verified
jwt.decode(token, verify=True)
# ruleid: jwt-not-verified
jwt.decode(token, key, options={"verify_signature": True})
# ruleid: jwt-not-verified
jwt.decode(token, key, algorithms=["none"])
# ok: jwt-not-verified
jwt.decode(token, key, algorithms=["RS256"])
# ok: jwt-not-verified
jwt.decode(token, key, algorithms=["HS256"], options={"verify_signature": True})
# ok: jwt-not-verified
jwt.encode(data, key)
