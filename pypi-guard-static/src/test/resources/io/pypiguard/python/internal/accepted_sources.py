"""Prints the sources of the standard library, its tests included, that this Python accepts.

Every fourth only on a build server.
"""

import ast
import os
import sysconfig
import warnings

step = 4 if os.environ.get("CI") else 1
number = 0
warnings.simplefilter("ignore")
for folder, folders, files in os.walk(sysconfig.get_path("stdlib")):
    folders[:] = sorted(name for name in folders if name != "site-packages")
    for name in sorted(files):
        number += 1
        if name.endswith(".py") and number % step == 0:
            path = os.path.join(folder, name)
            with open(path, "rb") as source:
                try:
                    ast.parse(source.read())
                except (SyntaxError, ValueError, RecursionError, MemoryError):
                    continue
            print(path)
