from transformers import AutoModel
from datasets import load_dataset
import huggingface_hub

# ruleid: model-download-unpinned
AutoModel.from_pretrained("org/model")
# ruleid: model-download-unpinned
load_dataset("org/data")
# ruleid: model-download-unpinned
huggingface_hub.snapshot_download("org/model")
# ok: model-download-unpinned
AutoModel.from_pretrained("org/model", revision="abc")
# ok: model-download-unpinned
load_dataset("org/data", revision="abc")
# ok: model-download-unpinned
AutoModel.from_config(config)
