"""Prints what a star import of each module named in the arguments brings: module, tab, names.

Names that are modules themselves are left out, as are modules that this platform lacks.
"""

import importlib
import sys
import types
import warnings

warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    names = getattr(module, "__all__", None)
    if names is None:
        names = [
            public
            for public, value in vars(module).items()
            if not public.startswith("_") and not isinstance(value, types.ModuleType)
        ]
    print(name, " ".join(sorted(set(names))), sep="\t")
