"""Writes CPython's syntax trees in a normal form that another parser can write too.

Paths come from standard input, one a line. For each file follow a line '= PATH', a line a node, and
a line '.'; only '! REASON' and '.' if CPython does not accept the file. A line of a node is

    DEPTH FIELD CLASS DETAIL LINE:COLUMN-LINE:COLUMN

Lines count from 1, columns in code points from 0. Before Python 3.12 the positions within f-strings
are not those of the source; '-' stands for them, and for nodes that have none.
"""

import ast
import io
import json
import struct
import sys
import tokenize
import warnings

OWN_FSTRING_POSITIONS = sys.version_info >= (3, 12)

# Fields that are told in the detail of their node.
DETAILS = {
    "name", "id", "attr", "arg", "module", "level", "asname", "names", "op", "ops", "value", "n", "s",
    "simple", "conversion", "is_async", "rest", "kwd_attrs", "str", "kind", "type_comment", "ctx",
    "type_ignores",
}


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, int):
        return "int %x" % value
    if isinstance(value, float):
        return "float " + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "complex " + struct.pack(">d", value.imag).hex()
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    return "str " + json.dumps(value)


def detail(node):
    """The fields of a node that are no nodes, or are operators."""
    parts = []
    for field in node._fields:
        value = getattr(node, field, None)
        if field not in DETAILS or isinstance(value, (ast.expr, ast.expr_context)):
            continue
        if field in ("kind", "type_comment", "type_ignores", "ctx"):
            continue
        if isinstance(node, ast.Constant) or (isinstance(node, ast.MatchSingleton)):
            parts.append(constant(value))
        elif field in ("op", "ops"):
            ops = value if isinstance(value, list) else [value]
            parts.append(",".join(type(op).__name__ for op in ops))
        elif isinstance(value, list):
            if value and isinstance(value[0], ast.AST):
                continue
            parts.append(",".join(map(json.dumps, value)) or "-")
        elif isinstance(value, ast.AST):
            continue
        elif field in ("level", "simple", "conversion", "is_async"):
            parts.append(str(value))
        elif value is None:
            if field not in ("value",):
                parts.append("-")
        else:
            parts.append(json.dumps(value))
    return " ".join(parts)


class Columns:
    """Turns the UTF-8 columns of CPython into code points."""

    def __init__(self, source):
        self.lines = None
        if not source.isascii():
            text = source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
            self.lines = [line.encode("utf-8") for line in text.split("\n")]

    def of(self, line, column):
        if self.lines is None:
            return column
        return len(self.lines[line - 1][:column].decode("utf-8", "replace"))


def dump(tree, columns, out):
    stack = [(0, "root", tree, False)]
    while stack:
        depth, field, node, hidden = stack.pop()
        if node is None:
            out.append(f"{depth} {field} None")
            continue
        position = "-"
        if hasattr(node, "lineno") and not hidden:
            start = columns.of(node.lineno, node.col_offset)
            end = columns.of(node.end_lineno, node.end_col_offset)
            position = f"{node.lineno}:{start}-{node.end_lineno}:{end}"
        out.append(f"{depth} {field} {type(node).__name__} {detail(node)} {position}")
        if isinstance(node, ast.JoinedStr) and not OWN_FSTRING_POSITIONS:
            hidden = True
        children = []
        for name in node._fields:
            value = getattr(node, name, None)
            if name in ("op", "ops", "ctx", "type_ignores"):
                continue
            if isinstance(value, ast.AST):
                children.append((depth + 1, name, value, hidden))
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, ast.AST) or item is None:
                        children.append((depth + 1, name, item, hidden))
        stack.extend(reversed(children))


def decoded(data):
    """The text that CPython reads, by the rules of its own tokenizer."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    for line in sys.stdin:
        path = line.rstrip("\n")
        out = ["= " + path]
        try:
            with open(path, "rb") as file:
                data = file.read()
            dump(ast.parse(data), Columns(decoded(data)), out)
        except (SyntaxError, ValueError, RecursionError, MemoryError, LookupError) as error:
            out = ["= " + path, "! " + type(error).__name__]
        out.append(".")
        print("\n".join(out), flush=True)


if __name__ == "__main__":
    main()
