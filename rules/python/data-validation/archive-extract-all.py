import tarfile
import shutil

# ruleid: archive-extract-all
tarfile.open(path).extractall(target)
# ruleid: archive-extract-all
shutil.unpack_archive(path, target)
# ruleid: archive-extract-all
tarfile.open(path, "r:gz").extractall()
# ok: archive-extract-all
tarfile.open(path).extractall(target, filter="data")
# ok: archive-extract-all
shutil.unpack_archive(path, target, filter="data")
# ok: archive-extract-all
tarfile.open(path).getnames()
