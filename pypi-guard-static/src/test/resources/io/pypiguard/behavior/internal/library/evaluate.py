"""Evaluates an expression a line and prints its value, or a lone exclamation mark."""
import ast, base64, binascii, codecs, json, sys

for line in sys.stdin:
    try:
        print(ascii(eval(line)))
    except Exception:
        print("!")
