import pickle
import shelve
from pickle import loads

# ruleid: pickle-load
pickle.load(stream)
# ruleid: pickle-load
loads(data)
# ruleid: pickle-load
shelve.open(path)
# ok: pickle-load
pickle.dumps(data)
# ok: pickle-load
json.loads(data)
# ok: pickle-load
pickle.dump(data, stream)
