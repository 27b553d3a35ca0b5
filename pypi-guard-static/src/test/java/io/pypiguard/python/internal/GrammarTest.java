package io.pypiguard.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: int = yield",
        "x = y = *a, b",
        "del (a), b",
        "return",
        "global a, b",
        "from . import (a as b, c,)",
        "from ...a.b import *",
        "import a.b as c, d",
        "assert a, b",
        "raise A from b",
        "a if b else c if d else e",
        "(yield)",
        "(a := 1)",
        "f(a := 1, *b, c=d, **e)",
        "f(x for x in y)",
        "a[b:c, ::d, *e]",
        "{**a, 'b': 1}",
        "{*a, b}",
        "{a: b for a in c if d}",
        "lambda a, /, b=1, *c, d, **e: f",
        "not -~+a ** -b",
        "f'{a!r:{b}}' 'c' rb'd'",
        "if a: b\nelif c: d\nelse: e",
        "while a:\n  b\nelse:\n  c",
        "for a, *b in c, d: e\nelse: f",
        "try:\n a\nexcept* (B, C) as d:\n e\nelse:\n f\nfinally:\n g",
        "try: a\nexcept B, C: d",
        "with a as b, c: d",
        "with (a as b, c as d,): e",
        "async def f():\n async with a: pass\n async for b in c: await d\n [x async for x in y]",
        "@a.b(c)\n@d\nclass E[T: int = str, *U, **V](F, g=H): pass",
        "def f[T](a, /, b: c = d, *e: *g, h, **i) -> j: ...",
        "match a, *b:\n case [1, -2.5+3j, *_] | {'k': c, **d} as e if f: pass\n case A(b, c=d.e): pass",
        "type A[T] = list[T]",
        "t'{a}'",
        "def f():\n  nonlocal x",
      })
  void python3(String source) {
    assertThat(Sources.read(source).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print",
        "print a, b,",
        "print >>f, a",
        "print `a`",
        "exec a in b, c",
        "exec 'a'",
        "raise E, v, t",
        "try: a\nexcept X, e: b",
        "a <> b",
        "0777 + 10L",
        "ur'a'",
        "def f(a, (b, (c, d)) = e): pass",
        "lambda (a, b), c: d",
        "[x for x in 1, 2, 3]",
        "`a, b`",
        "True = 1",
        "print not a",
        "print lambda: a",
        "print (a), b; print b",
      })
  void python2(String source) {
    assertThat(Sources.read(source).errors()).isEmpty();
  }

  @Test
  void noDecisionIsPredicted() throws IOException {
    try (InputStream parser = PythonGrammar.class.getResourceAsStream("PythonGrammar.class")) {
      String constants = new String(parser.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(constants).contains("enterRule").doesNotContain("adaptivePredict", "precpred");
    }
  }
}
