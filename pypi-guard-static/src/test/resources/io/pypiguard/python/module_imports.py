"""Prints what the names mean that modules only import, for files named on standard input.

Per file: its path; per name that is bound at module level by imports alone, all of the same thing: tab, name, tab,
meaning; a dot. Files with star imports have none.
"""

import ast
import sys
import warnings

warnings.simplefilter("ignore")


class ModuleBindings(ast.NodeVisitor):
    """What is bound at module level, and every name that a function declares as global."""

    def __init__(self):
        self.meanings = {}
        self.stars = False

    def bind(self, name, meaning):
        self.meanings.setdefault(name, set()).add(meaning)

    def visit_Import(self, node):
        for alias in node.names:
            top = alias.name.split(".")[0]
            self.bind(alias.asname or top, alias.name if alias.asname else top)

    def visit_ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.stars = True
            dot = "" if module.endswith(".") else "."
            self.bind(alias.asname or alias.name, module + dot + alias.name)

    def visit_definition(self, node):
        self.bind(node.name, None)
        for inner in ast.walk(node):
            self.visit_inner(inner)

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_definition

    def visit_inner(self, node):
        if isinstance(node, ast.Global):
            for name in node.names:
                self.bind(name, None)
        elif isinstance(node, ast.ImportFrom):
            self.stars |= node.names[0].name == "*"
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            if ast.unparse(node.value) == "globals()":
                self.bind(getattr(node.slice, "value", None), None)

    def visit_Lambda(self, node):
        pass

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.bind(node.id, None)

    def visit_ExceptHandler(self, node):
        self.bind(node.name, None)
        self.generic_visit(node)

    def visit_MatchAs(self, node):
        self.bind(node.name, None)
        self.generic_visit(node)


for line in sys.stdin:
    path = line.rstrip("\n")
    print(path)
    bindings = ModuleBindings()
    try:
        with open(path, "rb") as source:
            bindings.visit(ast.parse(source.read()))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        bindings.stars = True
    if not bindings.stars:
        for name, meanings in sorted(bindings.meanings.items(), key=str):
            if len(meanings) == 1 and None not in meanings:
                print("", name, *meanings, sep="\t")
    print(".", flush=True)
