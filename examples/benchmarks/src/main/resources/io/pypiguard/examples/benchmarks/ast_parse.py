"""CPython's side of the front-end benchmark: ast.parse over files, which never runs them.

    ast_parse.py library         prints where the standard library is
    ast_parse.py accepted        reads paths from standard input, prints those that are accepted
    ast_parse.py rounds LIST     keeps the files in memory; for each line of standard input parses
                                 them all once and prints the CPU seconds it took
    ast_parse.py once LIST       reads and parses the files once
"""

import ast
import sys
import sysconfig
import time
import warnings


def content(path):
    with open(path, "rb") as source:
        return source.read()


def listed(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as lines:
        return [line.rstrip("\n") for line in lines]


def accepted():
    for line in sys.stdin:
        path = line.rstrip("\n")
        try:
            ast.parse(content(path))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        print(path)


def rounds(paths):
    sources = [content(path) for path in paths]
    for _ in sys.stdin:
        begin = time.process_time()
        for source in sources:
            ast.parse(source)
        print(time.process_time() - begin, flush=True)


def once(paths):
    for path in paths:
        ast.parse(content(path))


warnings.simplefilter("ignore")
what = sys.argv[1]
if what == "library":
    print(sysconfig.get_path("stdlib"))
elif what == "accepted":
    accepted()
elif what == "rounds":
    rounds(listed(sys.argv[2]))
else:
    once(listed(sys.argv[2]))
