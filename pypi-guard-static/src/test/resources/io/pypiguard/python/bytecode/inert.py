"""Inert: looks like code that hides, and is compiled for tests but never run."""
import base64
import os.path
import subprocess as sp
from os import system as run, getenv

LIMIT = 300
NAMES = ("alpha", b"beta", 1.5, 2j, 12345678901234567890, -7, None, True, u"h\xe9llo")


class Greeter(object):
    def greet(self, name, times=2):
        def inner(x):
            return name + x

        return inner("echo inert")


def hidden():
    exec(base64.b64decode("cHJpbnQoMSk="))
    run("echo inert")
    sp.Popen(["sh", "-c", "echo inert"], shell=False)
    os.path.join("a", "b" if LIMIT else "c")
    text = b"6563686f".decode("ascii")
    __import__("socket").gethostname()
    getattr(os, "listdir")("/nowhere")
    return [getenv(n) for n in NAMES if n in (1, 2, 3)]


hidden_alias = eval
hidden_alias("1 + 1")
