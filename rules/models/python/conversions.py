import enum
import hashlib
import re
import uuid
from pathlib import Path

import requests

PAGES = {"home": "/home"}


class Order(enum.Enum):
    NAME = "name"


def converted(text):
    # ruleid: converted-value.sanitizers
    number = int(text)
    # ruleid: converted-value.sanitizers
    page = request.args.get("page", type=int)
    # ruleid: converted-value.sanitizers
    key = uuid.UUID(text)
    # ruleid: converted-value.sanitizers
    digest = hashlib.sha256(text).hexdigest()
    # ruleid: converted-value.sanitizers
    letters = re.sub(r"[^a-z]", "", text)
    # ok: converted-value.sanitizers
    blanks = re.sub(r"[ ]", "", text)
    # ruleid: converted-value.sanitizers
    order = Order(text)
    return number, key, digest, letters, blanks, order


def chosen(store, text):
    # ruleid: chosen-elsewhere.sanitizers
    record = store.find_one(text)
    # ruleid: chosen-elsewhere.sanitizers
    page = PAGES[text]
    # ruleid: chosen-elsewhere.sanitizers
    shown = page_cache.get(text)
    # ruleid: chosen-elsewhere.sanitizers
    content = Path(text).read_text()
    # ruleid: chosen-elsewhere.sanitizers
    answer = requests.get(text, timeout=5)
    # ok: chosen-elsewhere.sanitizers
    part = text.strip()
    return record, page, shown, content, answer, part
