"""Packs a folder in every way that Python's own modules know.

Usage: honest_archives.py FOLDER TARGET
"""

import io
import os
import sys
import tarfile
import zipfile

folder, target = sys.argv[1:]
top = os.path.basename(folder)
paths = sorted(
    os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names
)


def inside(path):
    return os.path.join(top, os.path.relpath(path, folder))


class Pipe(io.RawIOBase):
    """A file that cannot be rewound, so that sizes follow behind the content."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)

    def close(self):
        self.file.close()
        super().close()


for name, tar_format in [
    ("gnu", tarfile.GNU_FORMAT),
    ("pax", tarfile.PAX_FORMAT),
    ("ustar", tarfile.USTAR_FORMAT),
]:
    for compression in ["", "gz", "bz2", "xz"]:
        file = os.path.join(target, f"tarfile-{name}.tar{compression and '.'}{compression}")
        with tarfile.open(file, "w:" + compression, format=tar_format) as tar:
            tar.add(folder, top)

for name, method in [
    ("stored", zipfile.ZIP_STORED),
    ("deflated", zipfile.ZIP_DEFLATED),
    ("bzip2", zipfile.ZIP_BZIP2),
    ("lzma", zipfile.ZIP_LZMA),
]:
    with zipfile.ZipFile(os.path.join(target, f"zipfile-{name}.zip"), "w", method) as archive:
        for path in paths:
            archive.write(path, inside(path))
    with zipfile.ZipFile(Pipe(os.path.join(target, f"pipe-{name}.zip")), "w", method) as archive:
        for path in paths:
            archive.write(path, inside(path))
    with zipfile.ZipFile(os.path.join(target, f"zip64-{name}.zip"), "w", method) as archive:
        for path in paths:
            with open(path, "rb") as source:
                with archive.open(inside(path), "w", force_zip64=True) as entry:
                    entry.write(source.read())
