"""Compiles the files that standard input names, and tells what CPython makes of its own bytecode.

For each file, three lines: the marshal stream, its value in a normal form, the modules imported;
or an empty line if the file does not compile. Runs on Python 2.7 and 3.6 and later; executes
nothing that it compiles.
"""
from __future__ import print_function

import binascii
import dis
import io
import marshal
import struct
import sys

OLD = sys.version_info[0] == 2
CODE = type(compile("0", "", "eval"))
WHOLE = (int, long) if OLD else (int,)  # noqa: F821
TEXT = type(u"")


def hexed(data):
    return binascii.hexlify(data).decode("ascii")


def text(value):
    return "s" + hexed(value.encode("utf-16-be", *([] if OLD else ["surrogatepass"])))


def string(value):
    if OLD:
        try:
            return text(value.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    return "b" + hexed(value)


def any_string(value):
    return text(value) if isinstance(value, TEXT) else string(value)


def starts(code):
    """Returns (offset, line) pairs: from each offset on, instructions have that line."""
    if hasattr(code, "co_lines"):
        return [(start, line or 0) for start, _, line in code.co_lines()]
    line, address, pairs = code.co_firstlineno, 0, []
    table = bytearray(code.co_lnotab)
    for step, more in zip(table[::2], table[1::2]):
        if step:
            pairs.append((address, line))
        address += step
        line += more - 256 if more > 127 and not OLD else more
    return pairs + [(address, line)]


def lines(code):
    """Returns the line of every second byte, or of every byte where instructions vary in length."""
    pairs, result, at = starts(code), [], -1
    for offset in range(0, len(code.co_code), 1 if OLD else 2):
        while at + 1 < len(pairs) and pairs[at + 1][0] <= offset:
            at += 1
        result.append(pairs[at][1] if pairs else code.co_firstlineno)
    return result


def normal(value):
    if value is None or value is True or value is False or value is Ellipsis:
        return str(value)
    if isinstance(value, CODE):
        return "code{%s}" % " ".join(
            [
                text(value.co_name) if not OLD else string(value.co_name),
                any_string(getattr(value, "co_qualname", value.co_name)),
                any_string(value.co_filename),
                str(value.co_firstlineno),
                normal(value.co_names),
                normal(value.co_varnames),
                "b" + hexed(value.co_code),
                normal(value.co_consts),
                ",".join(map(str, lines(value))),
            ]
        )
    if isinstance(value, WHOLE):
        return "i%x" % value
    if isinstance(value, float):
        return "f" + hexed(struct.pack(">d", value))
    if isinstance(value, complex):
        return "x" + hexed(struct.pack(">dd", value.real, value.imag))
    if isinstance(value, TEXT):
        return text(value)
    if isinstance(value, bytes):
        return string(value)
    if isinstance(value, tuple):
        return "(" + " ".join(map(normal, value)) + ")"
    if isinstance(value, frozenset):
        return "<" + " ".join(sorted(map(normal, value))) + ">"
    if isinstance(value, slice):
        return "[" + " ".join(map(normal, (value.start, value.stop, value.step))) + "]"
    raise TypeError(type(value))


def imported(code):
    name = dis.opname.index("IMPORT_NAME")
    if OLD:
        found, i, upper = [], 0, 0
        data = bytearray(code.co_code)
        while i < len(data):
            op, size = data[i], 3 if data[i] >= dis.HAVE_ARGUMENT else 1
            argument = upper | data[i + 1] | data[i + 2] << 8 if size == 3 else 0
            upper = argument << 16 if op == dis.EXTENDED_ARG else 0
            found += [code.co_names[argument]] if op == name else []
            i += size
    else:
        found = [each.argval for each in dis.get_instructions(code) if each.opcode == name]
    for constant in code.co_consts:
        if isinstance(constant, CODE):
            found += imported(constant)
    return found


for line in iter(sys.stdin.readline, ""):
    try:
        with io.open(line.strip(), "rb") as source:
            code = compile(source.read(), "inert.py", "exec", dont_inherit=True)
        stream = marshal.dumps(code)
        print(hexed(stream))
        print(normal(marshal.loads(stream)))
        print(" ".join(imported(code)))
    except (SyntaxError, ValueError, RecursionError if not OLD else ValueError):
        print()
    sys.stdout.flush()
