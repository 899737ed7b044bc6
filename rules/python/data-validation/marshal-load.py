import marshal
from marshal import loads

# ruleid: marshal-load
marshal.load(f)
# ruleid: marshal-load
marshal.loads(data)
# ruleid: marshal-load
loads(data)
# ok: marshal-load
marshal.dumps(data)
# ok: marshal-load
marshal.dump(data, f)
# ok: marshal-load
json.loads(data)
