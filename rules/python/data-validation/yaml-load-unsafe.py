import yaml
from yaml import SafeLoader

# ruleid: yaml-load-unsafe
yaml.load(text)
# ruleid: yaml-load-unsafe
yaml.load(text, Loader=yaml.Loader)
# ruleid: yaml-load-unsafe
yaml.unsafe_load(text)
# ok: yaml-load-unsafe
yaml.safe_load(text)
# ok: yaml-load-unsafe
yaml.load(text, Loader=SafeLoader)
# ok: yaml-load-unsafe
yaml.load(text, yaml.CSafeLoader)
