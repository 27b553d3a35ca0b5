"""Prints version and bytecode file, in base64, of the inert.py beside this file, for the Python that runs it."""
from __future__ import print_function

import base64
import io
import os
import py_compile
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
target = os.path.join(tempfile.mkdtemp(), "inert.pyc")
py_compile.compile(os.path.join(here, "inert.py"), cfile=target, dfile="inert.py", doraise=True)
with io.open(target, "rb") as compiled:
    data = bytearray(compiled.read())
stamp = 8 if sys.version_info >= (3, 7) else 4
data[stamp : stamp + 4] = bytearray(4)
print("%d.%d\t%s" % (sys.version_info[:2] + (base64.b64encode(bytes(data)).decode("ascii"),)))
