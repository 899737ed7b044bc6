import yaml
from yaml import Loader, SafeLoader

# ruleid: yaml-load-unsafe
yaml.safe_load(text)
# ruleid: yaml-load-unsafe
yaml.load(text, Loader=yaml.Loader)
# ruleid: yaml-load-unsafe
yaml.safe_load(text)
# ok: yaml-load-unsafe
yaml.safe_load(text)
# ok: yaml-load-unsafe
yaml.load(text, Loader=SafeLoader)
# ok: yaml-load-unsafe
yaml.load(text, yaml.CSafeLoader)
# ruleid: yaml-load-unsafe
yaml.load_all(text, Loader)


class LineLoader(SafeLoader):
    """Keeps the line of each node."""


# ok: yaml-load-unsafe
documents = list(yaml.load_all(text, Loader=LineLoader))
