/*
 * Python 2.7 to 3.14 in one grammar. It follows the language reference
 * (https://docs.python.org/3/reference/, https://docs.python.org/2.7/reference/) and the PEPs named at the rules.
 *
 * Every decision is made on one token, so that the generated parser never calls adaptivePredict. Where Python needs
 * more context, the Tokenizer takes the decision and hands out a token type of its own:
 *
 *   TCOMMA, TSEMI             a comma or semicolon with nothing after it
 *   FORIN                     the 'in' of a 'for', and that of Python 2's exec; IN is the comparison
 *   LCOLON                    the colon that ends the parameters of a lambda
 *   NOTIN, ISNOT              'not in', 'is not'
 *   WITHPAR                   the bracket around all items of a 'with' (PEP 617)
 *   PRINT EXEC MATCH CASE TYPE ASYNC AWAIT NONLOCAL
 *                             words that are keywords only in some places or versions, and are so here
 *   STRAYINDENT               an indentation that no header asked for
 *   FSTART FMIDDLE FLBRACE FCOLON FBANG FRBRACE FEND
 *                             f-strings and t-strings with what they nest
 *   TOODEEP                   everything inside brackets that nest deeper than the limit
 *
 * ANTLR decides with all tokens that can follow a rule anywhere. One that must not follow in one place needs its own
 * token type, or the rule a twin.
 *
 * The grammar accepts more than Python: the targets of assignments, the order of arguments and the places of stars are
 * not checked. Binary operators are flat ('flat'); the reader of the parser's events resolves their precedence, so that
 * neither chains of operators nor of prefixes recurse.
 *
 * Errors: the rules with a catch are those that recover. Actions in braces skip what cannot stand where they are; being
 * actions and not predicates, they take no part in decisions.
 */
parser grammar PythonGrammar;

options { superClass = GrammarSupport; }

tokens {
  // what starts an expression: within 64 types, for the generated bit tests
  NAME, NUMBER, STRING, FSTART, ELLIPSIS, NONE, TRUE, FALSE, TOODEEP,
  LPAR, LSQB, LBRACE, BACKQUOTE, TILDE, NOT, AWAIT, LAMBDA, MINUS, PLUS, STAR, DSTAR,
  // binary operators, with the four before
  SLASH, DSLASH, PERCENT, AT, LSHIFT, RSHIFT, AMP, CARET, VBAR,
  LT, GT, LE, GE, EQEQ, NE, IN, NOTIN, IS, ISNOT, AND, OR,
  // what follows an expression
  DOT, COMMA, TCOMMA, COLON, LCOLON, SEMI, TSEMI, EQ, AUGASSIGN, COLONEQ, ARROW,
  RPAR, RSQB, RBRACE, RBACKQUOTE, IF, ELSE, FOR, FORIN, YIELD, FROM, AS, WITHPAR,
  // statements
  NEWLINE, INDENT, STRAYINDENT, DEDENT, ELIF, WHILE, TRY, EXCEPT, FINALLY, WITH, DEF, CLASS, ASYNC,
  PASS, BREAK, CONTINUE, RETURN, RAISE, DEL, GLOBAL, NONLOCAL, IMPORT, ASSERT,
  PRINT, EXEC, MATCH, CASE, TYPE,
  // f-strings
  FMIDDLE, FLBRACE, FCOLON, FBANG, FRBRACE, FEND,
  ERRORTOKEN
}

@header { import org.antlr.v4.runtime.misc.ParseCancellationException; }

// Files and blocks

file : { syncFile(); } ( stmt { syncFile(); } )* EOF ;

suite : simpleLine | NEWLINE ( INDENT { syncBlock(); } ( stmt { syncBlock(); } )* DEDENT | { missingBlock(); } ) ;

// An indented block without a header, or behind a broken one.
block : STRAYINDENT { strayBlock(); } ( stmt { syncBlock(); } )* DEDENT ;

stmt
  : simpleLine | ifStmt | whileStmt | forStmt | tryStmt | withStmt | funcDef | classDef
  | decorated | asyncStmt | matchStmt | block
  ;
  catch [RecognitionException e] { recoverHeader(); }
  catch [ParseCancellationException e] { recoverHeader(); }

// Simple statements

simpleLine : simpleStmt { endSimple(); } ( SEMI simpleStmt { endSimple(); } )* TSEMI? NEWLINE ;

simpleStmt
  : exprStmt | yieldExpr | passStmt | delStmt | returnStmt | raiseStmt | scopeStmt | importStmt
  | fromStmt | assertStmt | printStmt | execStmt | typeStmt
  ;
  catch [RecognitionException e] { recoverSimple(); }
  catch [ParseCancellationException e] { recoverSimple(); }

// PEP 526: annotations
exprStmt
  : starList ( AUGASSIGN value | COLON test ( EQ value )? | ( EQ value )* )
  ;
value : yieldExpr | starList ;

passStmt   : PASS | BREAK | CONTINUE ;
delStmt    : DEL starList ;
returnStmt : RETURN starList? ;
// With commas as in Python 2.
raiseStmt  : RAISE ( test ( FROM test | ( COMMA test )+ )? )? ;
scopeStmt  : ( GLOBAL | NONLOCAL ) NAME ( COMMA NAME )* ;
importStmt : IMPORT dottedAs ( COMMA dottedAs )* ;
dottedAs   : dotted ( AS NAME )? ;
dotted     : NAME ( DOT NAME )* ;
fromStmt
  : FROM ( DOT | ELLIPSIS )* dotted? IMPORT
    ( STAR | LPAR importAs ( COMMA importAs )* TCOMMA? RPAR | importAs ( COMMA importAs )* )
  ;
importAs   : NAME ( AS NAME )? ;
assertStmt : ASSERT test ( COMMA test )? ;
// Python 2
printStmt  : PRINT ( RSHIFT test ( COMMA test )* TCOMMA? | test ( COMMA test )* TCOMMA? )? ;
execStmt   : EXEC test ( FORIN test ( COMMA test )? )? ;
// PEP 695
typeStmt   : TYPE NAME typeParams? EQ test ;

// Compound statements

ifStmt       : IF named COLON suite elifClause* elseClause? ;
elifClause   : ELIF named COLON suite ;
  catch [RecognitionException e] { if (recoverClause()) block(); }
  catch [ParseCancellationException e] { if (recoverClause()) block(); }
elseClause   : ELSE COLON suite ;
  catch [RecognitionException e] { if (recoverClause()) block(); }
  catch [ParseCancellationException e] { if (recoverClause()) block(); }
whileStmt    : WHILE named COLON suite elseClause? ;
forStmt      : FOR targets FORIN starList COLON suite elseClause? ;
tryStmt      : TRY COLON suite exceptClause* elseClause? finallyClause? ;
// PEP 654 except*, PEP 758 without brackets; 'except X, e' of Python 2 looks like the latter.
exceptClause : EXCEPT STAR? ( test ( COMMA test )* ( AS starFlat )? )? COLON suite ;
  catch [RecognitionException e] { if (recoverClause()) block(); }
  catch [ParseCancellationException e] { if (recoverClause()) block(); }
finallyClause : FINALLY COLON suite ;
  catch [RecognitionException e] { if (recoverClause()) block(); }
  catch [ParseCancellationException e] { if (recoverClause()) block(); }
withStmt
  : WITH ( WITHPAR withItem ( COMMA withItem )* TCOMMA? RPAR | withItem ( COMMA withItem )* )
    COLON suite
  ;
withItem  : named ( AS starFlat )? ;
funcDef   : DEF NAME typeParams? LPAR ( param ( COMMA param )* TCOMMA? )? RPAR ( ARROW test )? COLON suite ;
classDef  : CLASS NAME typeParams? ( LPAR args? RPAR )? COLON suite ;
// PEP 614
decorated : ( AT named NEWLINE )+ ( funcDef | classDef | asyncStmt ) ;
// PEP 492
asyncStmt : ASYNC ( funcDef | forStmt | withStmt ) ;
// PEP 695, PEP 696
typeParams : LSQB typeParam ( COMMA typeParam )* TCOMMA? RSQB ;
typeParam : ( STAR | DSTAR )? NAME ( COLON test )? ( EQ starTest )? ;

// PEP 570 positional-only, PEP 3102 keyword-only, PEP 646 starred annotations; tuple parameters are Python 2.
param
  : NAME ( COLON test )? ( EQ test )?
  | STAR ( NAME ( COLON starTest )? )?
  | DSTAR NAME ( COLON test )?
  | SLASH
  | LPAR tupleParam ( COMMA tupleParam )* TCOMMA? RPAR ( EQ test )?
  ;
tupleParam : NAME | LPAR tupleParam ( COMMA tupleParam )* TCOMMA? RPAR ;

// Match statements: PEP 634

matchStmt : MATCH subject COLON NEWLINE INDENT { syncCases(); }
    ( ( caseClause | { notCase(); } stmt ) { syncCases(); } )* DEDENT ;
subject   : matched ( COMMA matched )* TCOMMA? ;
matched   : STAR flat | named ;
caseClause
  : CASE patterns ( IF named )? COLON suite ;
  catch [RecognitionException e] { if (recoverClause()) block(); }
  catch [ParseCancellationException e] { if (recoverClause()) block(); }
patterns  : pattern ( COMMA pattern )* TCOMMA? ;
pattern   : STAR NAME | orPattern ( AS NAME )? ;
orPattern : closedPattern ( VBAR closedPattern )* ;
closedPattern
  : MINUS? NUMBER ( ( PLUS | MINUS ) NUMBER )?
  | strings
  | NONE | TRUE | FALSE
  | NAME ( DOT NAME )* ( LPAR ( argPattern ( COMMA argPattern )* TCOMMA? )? RPAR )?
  | LPAR patterns? RPAR
  | LSQB patterns? RSQB
  | LBRACE ( mapPattern ( COMMA mapPattern )* TCOMMA? )? RBRACE
  | TOODEEP
  ;
argPattern : pattern ( EQ pattern )? ;
mapPattern : DSTAR NAME | closedPattern COLON pattern ;

// Expressions

starList : starTest ( COMMA starTest )* TCOMMA? ;
starTest : STAR flat | test ;
targets  : starFlat ( COMMA starFlat )* TCOMMA? ;
starFlat : STAR flat | flat ;
// PEP 572
named    : test ( COLONEQ test )? ;
// PEP 342, PEP 380
yieldExpr : YIELD ( FROM test | starList )? ;

// PEP 308; a list, since it nests to the right only
test : flat ( IF flat ELSE flat )* ;

flat
  : operand
    ( ( PLUS | MINUS | STAR | DSTAR | SLASH | DSLASH | PERCENT | AT | LSHIFT | RSHIFT | AMP | CARET
      | VBAR | LT | GT | LE | GE | EQEQ | NE | IN | NOTIN | IS | ISNOT | AND | OR ) operand )*
  ;

operand
  : ( MINUS | PLUS | TILDE | NOT | AWAIT | lambdaHead )*
    ( NAME | NUMBER | ELLIPSIS | NONE | TRUE | FALSE | TOODEEP
    | strings | parens | listDisplay | dictDisplay | backquote )
    ( DOT NAME | LPAR args? RPAR | LSQB subscript ( COMMA subscript )* TCOMMA? RSQB )*
  ;

lambdaHead : LAMBDA ( lambdaParam ( COMMA lambdaParam )* TCOMMA? )? LCOLON ;
lambdaParam
  : NAME ( EQ test )?
  | STAR NAME?
  | DSTAR NAME
  | SLASH
  | LPAR tupleParam ( COMMA tupleParam )* TCOMMA? RPAR ( EQ test )?
  ;

// PEP 498, PEP 701 f-strings, PEP 750 t-strings
strings : ( STRING | fstring )+ ;
fstring : FSTART ( FMIDDLE | replacement )* FEND ;
replacement : FLBRACE value EQ? ( FBANG NAME )? ( FCOLON ( FMIDDLE | replacement )* )? FRBRACE ;

parens      : LPAR ( yieldExpr | element ( compFor+ | ( COMMA element )* TCOMMA? ) )? RPAR ;
listDisplay : LSQB ( element ( listFor+ | ( COMMA element )* TCOMMA? ) )? RSQB ;
dictDisplay : LBRACE ( dictItem ( compFor+ | ( COMMA dictItem )* TCOMMA? ) )? RBRACE ;
// Python 2
backquote   : BACKQUOTE test ( COMMA test )* RBACKQUOTE ;
// PEP 448
element     : STAR flat | named ;
dictItem    : DSTAR flat | STAR flat | named ( COLON test )? ;

// PEP 530
compFor : ASYNC? FOR targets FORIN flat ( IF flat )* ;
// Python 2 allows '[x for x in 1, 2, 3]'.
listFor : ASYNC? FOR targets FORIN flat ( COMMA flat )* TCOMMA? ( IF flat )* ;

args : arg ( COMMA arg )* TCOMMA? ;
arg  : STAR test | DSTAR test | test ( EQ test | COLONEQ test | compFor+ )? ;

// PEP 646 stars
subscript : STAR flat | named ( COLON sliceRest )? | COLON sliceRest ;
sliceRest : test? ( COLON test? )? ;
