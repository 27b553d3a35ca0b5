package io.pypiguard.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.python.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a, b,          | a COMMA b TCOMMA NEWLINE",
        "f(a, b,)       | f LPAR a COMMA b TCOMMA RPAR NEWLINE",
        "a; b;          | a SEMI b TSEMI NEWLINE",
        "x not in y     | x NOTIN y NEWLINE",
        "x is not y     | x ISNOT y NEWLINE",
        "for x in y in z: pass | FOR x FORIN y IN z COLON PASS NEWLINE",
        "[x for x in y if x in z] | LSQB x FOR x FORIN y IF x IN z RSQB NEWLINE",
        "lambda x: {x: 1} | LAMBDA x LCOLON LBRACE x COLON 1 RBRACE NEWLINE",
        "a[lambda: b : c] | a LSQB LAMBDA LCOLON b COLON c RSQB NEWLINE",
        "a <= b << c <<= d <> e | a LE b LSHIFT c AUGASSIGN d NE e NEWLINE",
        "a ** b // c **= d //= e | a DSTAR b DSLASH c AUGASSIGN d AUGASSIGN e NEWLINE",
        "x.y ... z -> w | x DOT y ELLIPSIS z ARROW w NEWLINE",
        "1_0 0xfF 0o17 0b1 1.5e-3j .5 1. | 1_0 0xfF 0o17 0b1 1.5e-3j .5 1. NEWLINE",
        "0777 10L 0xFFl 1if x | 0777 10L 0xFFl 1 IF x NEWLINE",
        "x.None         | x DOT None NEWLINE",
        "0x             | 0 x NEWLINE",
        "a[b, :c]       | a LSQB b COMMA COLON c RSQB NEWLINE",
        "for x in 1,: y | FOR x FORIN 1 TCOMMA COLON y NEWLINE",
        "x if'a'in'b'   | x IF STRING IN STRING NEWLINE",
      })
  void expressionsAndOperators(String source, String tokens) {
    assertThat(Sources.tokens(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a'",
        "\"a\"",
        "r'\\'",
        "'''a\nb'''",
        "b'a'",
        "u'a'",
        "Rb'a'",
        "bR'a'",
        "UR'a'",
        "'a\\\nb'",
        "'a\\\r\nb'",
        "''",
        "\"\"\"\"a\"\"\"",
        "'\0'"
      })
  void stringsAreOneToken(String source) {
    boolean raw = source.equals("r'\\'");
    assertThat(Sources.tokens(source)).isEqualTo(raw ? "ERRORTOKEN NEWLINE" : "STRING NEWLINE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "f'a{b}c'       | FSTART FMIDDLE FLBRACE b FRBRACE FMIDDLE FEND NEWLINE",
        "t'{b!r:>{w}}'  | FSTART FLBRACE b FBANG r FCOLON FMIDDLE FLBRACE w FRBRACE FRBRACE FEND NEWLINE",
        "f'{{}}'        | FSTART FMIDDLE FEND NEWLINE",
        "f'{x=}'        | FSTART FLBRACE x EQ FRBRACE FEND NEWLINE",
        "f'{x:=5}'      | FSTART FLBRACE x FCOLON FMIDDLE FRBRACE FEND NEWLINE",
        "f'{d['k']}'    | FSTART FLBRACE d LSQB STRING RSQB FRBRACE FEND NEWLINE",
        "f'{f'{x}'}'    | FSTART FLBRACE FSTART FLBRACE x FRBRACE FEND FRBRACE FEND NEWLINE",
        "f'{x != y}'    | FSTART FLBRACE x NE y FRBRACE FEND NEWLINE",
        "f'\\N{DASH}{x}' | FSTART FMIDDLE FLBRACE x FRBRACE FEND NEWLINE",
        "rf'\\N{DASH}'  | FSTART FMIDDLE FLBRACE DASH FRBRACE FEND NEWLINE",
        "f'{a,}'        | FSTART FLBRACE a TCOMMA FRBRACE FEND NEWLINE",
        "f'{lambda x: 1}' | FSTART FLBRACE LAMBDA x FCOLON FMIDDLE FRBRACE FEND NEWLINE",
      })
  void formatStringsAreTakenApart(String source, String tokens) {
    assertThat(Sources.tokens(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "print 'a'      | PRINT STRING NEWLINE",
        "print('a')     | print LPAR STRING RPAR NEWLINE",
        "print (a), b   | print LPAR a RPAR COMMA b NEWLINE",
        "print -1       | print MINUS 1 NEWLINE",
        "print x; print (a), b | PRINT x SEMI PRINT LPAR a RPAR COMMA b NEWLINE",
        "print x; print -1     | PRINT x SEMI PRINT MINUS 1 NEWLINE",
        "print x; print        | PRINT x SEMI PRINT NEWLINE",
        "print x; print(a)     | PRINT x SEMI print LPAR a RPAR NEWLINE",
        "exec c in d, e | EXEC c FORIN d COMMA e NEWLINE",
        "exec f(a in b) in d | EXEC f LPAR a IN b RPAR FORIN d NEWLINE",
        "exec(c)        | exec LPAR c RPAR NEWLINE",
        "`a, `b``       | BACKQUOTE a COMMA BACKQUOTE b RBACKQUOTE RBACKQUOTE NEWLINE",
        "async def f(): await x | ASYNC DEF f LPAR RPAR COLON AWAIT x NEWLINE",
        "async = await  | async EQ await NEWLINE",
        "type X = int   | TYPE X EQ int NEWLINE",
        "type(x)        | type LPAR x RPAR NEWLINE",
        "nonlocal x     | NONLOCAL x NEWLINE",
        "match(x)       | match LPAR x RPAR NEWLINE",
        "with (a as b, c): pass | WITH WITHPAR a AS b COMMA c RPAR COLON PASS NEWLINE",
        "with (a, b): pass      | WITH WITHPAR a COMMA b RPAR COLON PASS NEWLINE",
        "with (a, b) as c: pass | WITH LPAR a COMMA b RPAR AS c COLON PASS NEWLINE",
        "with (a, *b): pass     | WITH LPAR a COMMA STAR b RPAR COLON PASS NEWLINE",
      })
  void wordsAreKeywordsWhereTheyMustBe(String source, String tokens) {
    assertThat(Sources.tokens(source)).isEqualTo(tokens);
  }

  @Test
  void casesAreMarkedInMatchStatementsOnly() {
    assertThat(Sources.tokens("match x:\n case 1:\n  case = match\n"))
        .startsWith("MATCH x")
        .contains("INDENT CASE 1 COLON NEWLINE INDENT case EQ match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if a:\n\tb\n",
        "if a:\r\n  b\r\n",
        "if a:\r  b\r",
        "if a:  # c\n\n  # c\n\f  b",
        "\ufeffif a:\n b",
        "if \\\n a:\n  b\n# c",
        "\n\nif a:\n        b\n   \n"
      })
  void linesAndIndentation(String source) {
    assertThat(Sources.tokens(source)).isEqualTo("IF a COLON NEWLINE INDENT b NEWLINE DEDENT");
    assertThat(Sources.read(source).errors()).isEmpty();
  }

  @Test
  void linesWithinBracketsAreJoined() {
    assertThat(Sources.tokens("f(a,\n# c\n  b\n)\\\n.c"))
        .isEqualTo("f LPAR a COMMA b RPAR DOT c NEWLINE");
  }

  @Test
  void aTabIsEightColumnsAndDisagreementIsNoted() {
    EventSource source = Sources.read("if a:\n        b\n\tc\n");
    assertThat(Sources.tokens("if a:\n        b\n\tc\n"))
        .isEqualTo("IF a COLON NEWLINE INDENT b NEWLINE c NEWLINE DEDENT");
    assertThat(source.errors()).extracting(SyntaxError::line).containsExactly(3);
    assertThat(source.eventCount()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"été", "变量", "ℌ", "x·y", "a\u0301", "𝔘nicode", "_é1"})
  void namesMayHaveLettersOfAllScripts(String name) {
    assertThat(Sources.tokens(name)).isEqualTo(name + " NEWLINE");
  }

  @Test
  void aNameIsAskedForInNormalForm() {
    assertThat(Sources.read("\ufb01ne").tokens().name(0)).isEqualTo("fine");
    assertThat(Sources.read("𝔢val").tokens().name(0)).isEqualTo("eval");
  }

  @ParameterizedTest
  @CsvSource({
    "$, '$'",
    "?, '?'",
    "\u00a0, U+00A0",
    "\ud83d\ude00, '\ud83d\ude00'",
    "\u200b, U+200B"
  })
  void charactersWithoutMeaningAreToldWithTheirPlace(String character, String shown) {
    assertThat(Sources.read("é = " + character).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.column()).isEqualTo(5);
              assertThat(error.message()).contains(shown.replace("'", ""));
            });
  }

  @Test
  void columnsAreCodePoints() {
    assertThat(Sources.read("x = '\ud83d\ude00'; $").errors().get(0).column()).isEqualTo(10);
  }
}
