import torch
from torch import load

# ruleid: torch-load
torch.load(path)
# ruleid: torch-load
load(path)
# ruleid: torch-load
torch.load(path, weights_only=True)
# ok: torch-load
torch.load(path, weights_only=True)
# ok: torch-load
torch.save(m, path)
# ok: torch-load
model.load(path)
