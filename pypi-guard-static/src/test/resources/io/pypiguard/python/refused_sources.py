"""Prints sources that CPython's own tests say are no Python, and that this Python does not compile.

A line each: what it is ("file" or "snippet"), where it comes from, and its bytes in hexadecimal. Files are those
that the tests name bad; snippets are the examples of test_syntax, and what tests hand to functions that expect a
syntax error. Nothing is run.
"""

import ast
import doctest
import os
import sysconfig
import warnings

BAD_FILES = ("badsyntax_", "bad_coding")

# Functions of CPython's tests that take source first, and expect that it is refused.
EXPECTING = {"check_syntax_error", "_check_error", "check", "assertInvalid", "syntax_error"}
EXPECTING_LISTS = {"assertAllRaise"}
MODULES = (
    "test_syntax",
    "test_exceptions",
    "test_fstring",
    "test_grammar",
    "test_named_expressions",
    "test_positional_only_arg",
    "test_unpack_ex",
    "test_patma",
)


def refused(source):
    try:
        compile(source, "<test>", "exec", dont_inherit=True)
    except SyntaxError:
        return True
    except (ValueError, RecursionError, MemoryError, OverflowError):
        return False
    return False


def show(kind, name, source):
    if refused(source):
        if isinstance(source, str):
            source = source.encode("utf-8", "surrogatepass")
        print(kind, name, source.hex())


def files(folder):
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.startswith(BAD_FILES) and name.endswith(".py"):
                with open(os.path.join(place, name), "rb") as source:
                    show("file", name, source.read())


def examples(tree, module):
    for example in doctest.DocTestParser().get_examples(ast.get_docstring(tree, clean=False) or ""):
        if "Error" in (example.exc_msg or ""):
            show("snippet", module, example.source)


def strings(node):
    elements = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
    return [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]


def expected(tree, module):
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in EXPECTING_LISTS:
            sources = [s for argument in node.args[-1:] for s in strings(argument)]
        elif name in EXPECTING:
            sources = [s for argument in node.args[:2] for s in strings(argument)][:1]
        else:
            continue
        for source in sources:
            show("snippet", module, source)


warnings.simplefilter("ignore")
library = sysconfig.get_path("stdlib")
files(library)
for module in MODULES:
    path = os.path.join(library, "test", module + ".py")
    if os.path.exists(path):
        with open(path, "rb") as source:
            parsed = ast.parse(source.read())
        if module == "test_syntax":
            examples(parsed, module)
        expected(parsed, module)
