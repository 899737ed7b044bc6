# ok: risky-import
import json
# ruleid: risky-import
import pickle
# ruleid: risky-import
import shelve
# ruleid: risky-import
import ftplib
# ruleid: risky-import
from dill import loads
# ok: risky-import
import yaml
# ok: risky-import
from os import path
