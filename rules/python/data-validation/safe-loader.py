import yaml
import json
from oslo_serialization import jsonutils

# ruleid: safe-loader
yaml.safe_load(text)
# ruleid: safe-loader
json.loads(text)
# ruleid: safe-loader
jsonutils.loads(text)
# ok: safe-loader
yaml.load(text)
# ok: safe-loader
json.dumps(x)
# ok: safe-loader
pickle.loads(x)
