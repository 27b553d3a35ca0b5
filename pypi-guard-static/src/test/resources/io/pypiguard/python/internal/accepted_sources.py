"""Prints the sources of the standard library, its tests included, that this Python accepts."""

import ast
import os
import sysconfig
import warnings

warnings.simplefilter("ignore")
for folder, folders, files in os.walk(sysconfig.get_path("stdlib")):
    folders[:] = sorted(name for name in folders if name != "site-packages")
    for name in sorted(files):
        if name.endswith(".py"):
            path = os.path.join(folder, name)
            with open(path, "rb") as source:
                try:
                    ast.parse(source.read())
                except (SyntaxError, ValueError, RecursionError, MemoryError):
                    continue
            print(path)
