package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/**
 * Hand-written Python tokenizer. lex() fills arrays (type, start, end) for a whole file in one pass
 * over the characters; nextToken() hands the same tokens out as ANTLR token objects.
 *
 * It decides everything that would otherwise need look-ahead in the grammar: see Python.g4. Most
 * decisions look back one token (a closing token turns the comma before it into TCOMMA); soft
 * keywords are noted while lexing and resolved at the end, when the whole token array is there.
 */
final class Tokenizer {
    /** Deeper brackets become one TOODEEP token; CPython itself stops at 200. */
    static final int MAX_DEPTH = 200, MAX_INDENT = 100, MAX_LAMBDAS = 100;

    private char[] s = new char[0];
    private int n;
    private byte[] type = new byte[1024];
    private int[] start = new int[1024], end = new int[1024];
    private int count;
    private final Tokens tokens = new Tokens();

    // One frame per open bracket (index 0: outside brackets).
    // kind: 0 none, '(' '[' '{', 'S' f-string text, 'R' replacement field, 'P' format specification
    private final char[] kind = new char[MAX_DEPTH + 2];
    private final char[] quote = new char[MAX_DEPTH + 2];      // f-string frames: quote character
    private final boolean[] triple = new boolean[MAX_DEPTH + 2], raw = new boolean[MAX_DEPTH + 2];
    private final int[] pendFor = new int[MAX_DEPTH + 2], pendLambda = new int[MAX_DEPTH + 2];
    private int depth;
    private int tooDeep;                                        // open brackets above MAX_DEPTH
    private final int[] indents = new int[MAX_INDENT + 2];
    private int nIndents;
    private int[] cand = new int[64];                           // tokens that may be soft keywords
    private int nCand;

    // ------------------------------------------------------------------ tables

    private static final byte SPACE = 1, IDSTART = 2, DIGIT = 4, IDPART = 8;
    private static final byte[] CLS = new byte[128];
    static {
        for (char c = 'a'; c <= 'z'; c++) CLS[c] = CLS[c - 32] = IDSTART | IDPART;
        CLS['_'] = IDSTART | IDPART;
        for (char c = '0'; c <= '9'; c++) CLS[c] = DIGIT | IDPART;
        CLS[' '] = CLS['\t'] = CLS['\f'] = SPACE;
    }

    // Keywords in a hash table without collisions, found at class initialisation.
    private static final int SOFT = 100;                        // type + SOFT: decided by context
    private static final Object[][] KEYWORDS = {
        {"and", AND}, {"as", AS}, {"assert", ASSERT}, {"break", BREAK}, {"class", CLASS},
        {"continue", CONTINUE}, {"def", DEF}, {"del", DEL}, {"elif", ELIF}, {"else", ELSE},
        {"except", EXCEPT}, {"finally", FINALLY}, {"for", FOR}, {"from", FROM}, {"global", GLOBAL},
        {"if", IF}, {"import", IMPORT}, {"in", IN}, {"is", IS}, {"lambda", LAMBDA}, {"not", NOT},
        {"or", OR}, {"pass", PASS}, {"raise", RAISE}, {"return", RETURN}, {"try", TRY},
        {"while", WHILE}, {"with", WITH}, {"yield", YIELD}, {"None", NONE}, {"True", TRUE},
        {"False", FALSE},
        {"print", PRINT + SOFT}, {"exec", EXEC + SOFT}, {"match", MATCH + SOFT}, {"type", TYPE + SOFT},
        {"async", ASYNC + SOFT}, {"await", AWAIT + SOFT}, {"nonlocal", NONLOCAL + SOFT} };
    private static final char[][] KW = new char[256][];
    private static final short[] KWTYPE = new short[256];
    private static final int M1, M2, M3;
    static {
        int m1 = 0, m2 = 0, m3 = 0;
        java.util.Random r = new java.util.Random(1);
        search:
        for (;;) {
            m1 = r.nextInt(256); m2 = r.nextInt(256); m3 = r.nextInt(256);
            Arrays.fill(KW, null);
            for (Object[] k : KEYWORDS) {
                char[] w = ((String) k[0]).toCharArray();
                int h = (w[0] * m1 + w[1] * m2 + w[w.length - 1] * m3 + w.length) & 255;
                if (KW[h] != null) continue search;
                KW[h] = w;
                KWTYPE[h] = (short) (int) (Integer) k[1];
            }
            break;
        }
        M1 = m1; M2 = m2; M3 = m3;
    }

    private static final boolean[] HARD = flags(DEF, CLASS, IMPORT, RETURN, TRY, WHILE, WITH, RAISE,
        PASS, BREAK, CONTINUE, DEL, GLOBAL, EXCEPT, FINALLY, ELIF, ASSERT);
    /** A comma before one of these is a trailing comma. */
    private static final boolean[] CLOSER = flags(RPAR, RSQB, RBRACE, FRBRACE, FCOLON, FBANG, NEWLINE,
        SEMI, EQ, FORIN, IF, LCOLON);
    /** Tokens that can start an operand and cannot continue an expression. */
    private static final boolean[] FRESH = flags(NAME, NUMBER, STRING, FSTART, NONE, TRUE, FALSE,
        LBRACE, BACKQUOTE, TILDE, LAMBDA, AWAIT, NOT, ELLIPSIS, TOODEEP);

    private static boolean[] flags(int... types) {
        boolean[] f = new boolean[128];
        for (int t : types) f[t] = true;
        return f;
    }

    // ------------------------------------------------------------------ lexing

    Tokens tokens() { return tokens; }
    Tokens tokenize(String text) {
        n = text.length();
        if (s.length < n + 4) s = new char[n + (n >> 3) + 4];
        text.getChars(0, n, s, 0);
        s[n] = s[n + 1] = s[n + 2] = s[n + 3] = 0;
        count = 0; tokens.restart(text); depth = 0; tooDeep = 0; nCand = 0; 
        nIndents = 1; indents[0] = 0;
        pendFor[0] = pendLambda[0] = 0; kind[0] = 0;
        run();
        resolveSoftKeywords();
        tokens.types = type; tokens.starts = start; tokens.ends = end; tokens.count = count; return tokens;
    }

    private void add(int t, int from, int to) {
        int k = count;
        if (tooDeep > 0) return;
        if (k == type.length) grow();
        type[k] = (byte) t; start[k] = from; end[k] = to;
        count = k + 1;
    }
    private void grow() {
        int len = type.length * 2;
        type = Arrays.copyOf(type, len); start = Arrays.copyOf(start, len); end = Arrays.copyOf(end, len);
    }
    /** Adds a token before which a comma is a trailing comma. */
    private void addCloser(int t, int from, int to) {
        if (count > 0 && tooDeep == 0) {
            if (type[count - 1] == COMMA) type[count - 1] = TCOMMA;
            else if (t == NEWLINE && type[count - 1] == SEMI) type[count - 1] = TSEMI;
        }
        add(t, from, to);
    }
    private void error(int at) { tokens.errors().add(at, "cannot be read"); }

    private void run() {
        final char[] s = this.s;
        int p = n > 0 && s[0] == '\ufeff' ? 1 : 0;
        boolean atLineStart = true;
        int lineStart = 0;                 // of the current physical line
        int lineToken = -1;                // count when a line inside brackets began, else -1
        for (;;) {
            if (kind[depth] == 'S' || kind[depth] == 'P') { p = fstringText(p); continue; }
            if (atLineStart) {
                int col = 0;
                lineStart = p;
                for (char c; ; p++) {
                    c = s[p];
                    if (c == ' ') col++;
                    else if (c == '\t') col = (col | 7) + 1;
                    else if (c == '\f') col = 0;
                    else break;
                }
                char c = s[p];
                if (c == '\r' || c == '\n') { p++; continue; }
                if (c == '#') { while (s[p] != '\n' && s[p] != '\r' && (s[p] != 0 || p < n)) p++; continue; }
                if (p >= n) break;
                if (c == '\\' && (s[p + 1] == '\n' || s[p + 1] == '\r')) { p += 2; if (s[p - 1] == '\r' && s[p] == '\n') p++; continue; }
                atLineStart = false;
                if (col != indents[nIndents - 1]) indent(col, p);
            }
            char c = s[p];
            if (c < 128) {
                int cls = CLS[c];
                if (cls == SPACE) { p++; continue; }
                if ((cls & IDSTART) != 0) {
                    int b = p++;
                    while (s[p] < 128 && (CLS[s[p]] & IDPART) != 0) p++;
                    if (s[p] >= 128) { p = restOfName(p); add(NAME, b, p); continue; }
                    int len = p - b;
                    if ((s[p] == '"' || s[p] == '\'') && len <= 3) {
                        int q = prefixedString(b, p);
                        if (q >= 0) { p = q; continue; }
                    }
                    if (len > 1 && len < 9) {
                        int h = (c * M1 + s[b + 1] * M2 + s[p - 1] * M3 + len) & 255;
                        char[] w = KW[h];
                        if (w != null && w.length == len && same(w, b)) {
                            int t = KWTYPE[h];
                            if (depth > 0 && t < SOFT && HARD[t] && count == lineToken) {
                                error(b);                  // a bracket was not closed: start afresh
                                depth = 0; tooDeep = 0; lineToken = -1;
                                addCloser(NEWLINE, lineStart, lineStart);
                                pendFor[0] = pendLambda[0] = 0;
                                p = lineStart;
                                atLineStart = true;
                                continue;
                            }
                            keyword(t, b, p);
                            continue;
                        }
                    }
                    add(NAME, b, p);
                    continue;
                }
                if (cls != 0 || c == '.' && s[p + 1] >= '0' && s[p + 1] <= '9') { p = number(p); continue; }
            } else {
                int q = restOfName(p);
                if (q > p) { add(NAME, p, q); p = q; }
                else { error(p); add(ERRORTOKEN, p, p + 1); p++; }
                continue;
            }
            char d = s[p + 1];
            switch (c) {
                case '\r':
                case '\n':
                    if (depth == 0) {
                        addCloser(NEWLINE, p, p + 1);
                        pendFor[0] = pendLambda[0] = 0;
                        atLineStart = true;
                    } else { lineStart = p + 1; lineToken = count; }
                    p++;
                    break;
                case '#':
                    while (s[p] != '\n' && s[p] != '\r' && (s[p] != 0 || p < n)) p++;
                    break;
                case '\\':
                    if (d == '\n') p += 2;
                    else if (d == '\r') p += s[p + 2] == '\n' ? 3 : 2;
                    else { error(p); add(ERRORTOKEN, p, p + 1); p++; }
                    break;
                case '"': case '\'': p = string(p, p); break;
                case '(': open('(', LPAR, p); p++; break;
                case '[': open('[', LSQB, p); p++; break;
                case '{': open('{', LBRACE, p); p++; break;
                case ')': close('(', RPAR, p); p++; break;
                case ']': close('[', RSQB, p); p++; break;
                case '}': close('{', RBRACE, p); p++; break;
                case ':':
                    if (kind[depth] == 'R' && tooDeep == 0) {
                        addCloser(FCOLON, p, p + 1);
                        kind[depth] = 'P';
                        p++;
                    } else if (pendLambda[depth] > 0) {
                        pendLambda[depth]--;
                        addCloser(LCOLON, p, p + 1);
                        p++;
                    } else if (d == '=') { add(COLONEQ, p, p + 2); p += 2; }
                    else {
                        if (depth == 0) addCloser(COLON, p, p + 1); else add(COLON, p, p + 1);
                        p++;
                    }
                    break;
                case '.':
                    if (d == '.' && s[p + 2] == '.') { add(ELLIPSIS, p, p + 3); p += 3; }
                    else { add(DOT, p, p + 1); p++; }
                    break;
                case ',': add(COMMA, p, p + 1); p++; break;
                case ';': addCloser(SEMI, p, p + 1); p++; break;
                case '=':
                    if (d == '=') { add(EQEQ, p, p + 2); p += 2; }
                    else { addCloser(EQ, p, p + 1); p++; }
                    break;
                case '!':
                    if (d == '=') { add(NE, p, p + 2); p += 2; }
                    else if (kind[depth] == 'R') { addCloser(FBANG, p, p + 1); p++; }
                    else { error(p); add(ERRORTOKEN, p, p + 1); p++; }
                    break;
                case '<':
                    if (d == '>') { add(NE, p, p + 2); p += 2; break; }
                    p = operator(p, c, d, LT, LE, LSHIFT);
                    break;
                case '>': p = operator(p, c, d, GT, GE, RSHIFT); break;
                case '*': p = operator(p, c, d, STAR, AUGASSIGN, DSTAR); break;
                case '/': p = operator(p, c, d, SLASH, AUGASSIGN, DSLASH); break;
                case '-':
                    if (d == '>') { add(ARROW, p, p + 2); p += 2; break; }
                    p = operator(p, c, d, MINUS, AUGASSIGN, 0);
                    break;
                case '+': p = operator(p, c, d, PLUS, AUGASSIGN, 0); break;
                case '%': p = operator(p, c, d, PERCENT, AUGASSIGN, 0); break;
                case '@': p = operator(p, c, d, AT, AUGASSIGN, 0); break;
                case '&': p = operator(p, c, d, AMP, AUGASSIGN, 0); break;
                case '|': p = operator(p, c, d, VBAR, AUGASSIGN, 0); break;
                case '^': p = operator(p, c, d, CARET, AUGASSIGN, 0); break;
                case '~': add(TILDE, p, p + 1); p++; break;
                case '`': add(BACKQUOTE, p, p + 1); p++; break;
                default:
                    if (c == 0 && p >= n) {
                        if (depth > 0) error(p);           // end of file inside brackets
                        depth = 0; tooDeep = 0;
                        addCloser(NEWLINE, p, p);
                        finish(p);
                        return;
                    }
                    error(p);
                    add(ERRORTOKEN, p, p + 1);
                    p++;
            }
        }
        finish(n);
    }

    private void finish(int p) {
        while (nIndents > 1) { add(DEDENT, p, p); nIndents--; }
        add(Token.EOF, n, n);
    }

    /** One-character operator, the same with '=' after it, or doubled (and doubled with '='). */
    private int operator(int p, char c, char d, int one, int withEq, int twice) {
        if (d == '=') { add(withEq, p, p + 2); return p + 2; }
        if (d == c && twice != 0) {
            if (s[p + 2] == '=') { add(AUGASSIGN, p, p + 3); return p + 3; }
            add(twice, p, p + 2);
            return p + 2;
        }
        add(one, p, p + 1);
        return p + 1;
    }

    private void indent(int col, int p) {
        if (col > indents[nIndents - 1]) {
            if (nIndents > MAX_INDENT) { error(p); return; }
            indents[nIndents++] = col;
            add(count > 1 && type[count - 1] == NEWLINE && type[count - 2] == COLON ? INDENT : STRAYINDENT, p, p);
            return;
        }
        while (nIndents > 1 && col < indents[nIndents - 1]) { nIndents--; add(DEDENT, p, p); }
        if (col != indents[nIndents - 1]) {                     // matches no outer level
            error(p);
            indents[nIndents++] = col;
            add(STRAYINDENT, p, p);
        }
    }

    private boolean same(char[] w, int b) {
        for (int i = 0; i < w.length; i++) if (s[b + i] != w[i]) return false;
        return true;
    }

    private int restOfName(int p) {
        for (;;) {
            char c = s[p];
            if (c < 128) {
                if ((CLS[c] & IDPART) == 0) return p;
                p++;
            } else if (Character.isHighSurrogate(c)) {
                if (!Character.isUnicodeIdentifierPart(Character.codePointAt(s, p, n))) return p;
                p += 2;
            } else {
                if (!Character.isUnicodeIdentifierPart(c)) return p;
                p++;
            }
        }
    }

    private void keyword(int t, int b, int p) {
        if (t >= SOFT) {
            t -= SOFT;
            int prev = count == 0 ? NEWLINE : type[count - 1];
            boolean stmt = depth == 0 && (prev == NEWLINE || prev == INDENT || prev == DEDENT || prev == SEMI || prev == COLON);
            if ((stmt || t == ASYNC || t == AWAIT) && prev != DOT && prev != DEF && tooDeep == 0) {
                if (nCand + 2 > cand.length) cand = Arrays.copyOf(cand, nCand * 2);
                cand[nCand++] = count;
                cand[nCand++] = t;
            }
            add(NAME, b, p);
            return;
        }
        switch (t) {
            case FOR: pendFor[depth]++; break;
            case IN:
                if (pendFor[depth] > 0) { pendFor[depth]--; addCloser(FORIN, b, p); return; }
                if (type[Math.max(count - 1, 0)] == NOT && count > 0) { type[count - 1] = NOTIN; end[count - 1] = p; return; }
                break;
            case NOT:
                if (count > 0 && type[count - 1] == IS) { type[count - 1] = ISNOT; end[count - 1] = p; return; }
                break;
            case LAMBDA:
                if (++pendLambda[depth] > MAX_LAMBDAS) { pendLambda[depth]--; error(b); t = ERRORTOKEN; }
                break;
            case IF: addCloser(IF, b, p); return;
            case NONE: case TRUE: case FALSE:                   // Python 2: attributes may have these names
                if (count > 0 && type[count - 1] == DOT) t = NAME;
                break;
            case WITH:
                if (tooDeep == 0 && depth == 0) {
                    if (nCand + 2 > cand.length) cand = Arrays.copyOf(cand, nCand * 2);
                    cand[nCand++] = count;
                    cand[nCand++] = WITH;
                }
                break;
            default:
        }
        add(t, b, p);
    }

    // ------------------------------------------------------------------ brackets

    private boolean push(char k, int p) {
        if (depth >= MAX_DEPTH) {
            if (tooDeep == 0) { error(p); add(TOODEEP, p, p + 1); }
            tooDeep++;
            return false;
        }
        depth++;
        kind[depth] = k;
        pendFor[depth] = pendLambda[depth] = 0;
        return true;
    }
    private void open(char k, int t, int p) { if (push(k, p)) add(t, p, p + 1); }

    private void close(char k, int t, int p) {
        if (tooDeep > 0) { if (--tooDeep == 0) end[count - 1] = p + 1; return; }
        if (depth > 0) {
            char top = kind[depth];
            if (top == 'R') {
                if (k != '{') { error(p); add(t, p, p + 1); return; }
                t = FRBRACE;
            } else if (top != k) error(p);
            depth--;
        }
        addCloser(t, p, p + 1);
    }

    // ------------------------------------------------------------------ numbers and strings

    private int number(int p) {
        int b = p;
        char c = s[p], d = s[p + 1];
        if (c == '0' && (d == 'x' || d == 'X' || d == 'o' || d == 'O' || d == 'b' || d == 'B')) {
            boolean hex = (d | 32) == 'x';
            p += 2;
            while (s[p] < 128 && (s[p] >= '0' && s[p] <= '9' || s[p] == '_' || hex && (s[p] | 32) >= 'a' && (s[p] | 32) <= 'f')) p++;
        } else {
            while (s[p] >= '0' && s[p] <= '9' || s[p] == '_') p++;
            if (s[p] == '.') { p++; while (s[p] >= '0' && s[p] <= '9' || s[p] == '_') p++; }
            if ((s[p] | 32) == 'e' && (s[p + 1] >= '0' && s[p + 1] <= '9'
                    || (s[p + 1] == '+' || s[p + 1] == '-') && s[p + 2] >= '0' && s[p + 2] <= '9')) {
                p += 2;
                while (s[p] >= '0' && s[p] <= '9' || s[p] == '_') p++;
            }
            if ((s[p] | 32) == 'j') p++;
        }
        if ((s[p] | 32) == 'l') p++;
        add(NUMBER, b, p);
        return p;
    }

    /** @return the position after the string or f-string start, or -1: the letters are no prefix */
    private int prefixedString(int b, int p) {
        boolean isRaw = false, f = false;
        for (int i = b; i < p; i++) {
            switch (s[i] | 32) {
                case 'r': isRaw = true; break;
                case 'f': case 't': f = true; break;
                case 'b': case 'u': break;
                default: return -1;
            }
        }
        if (!f || tooDeep > 0) return string(b, p);
        char q = s[p];
        boolean t3 = s[p + 1] == q && s[p + 2] == q;
        if (!push('S', p)) return string(b, p);
        quote[depth] = q; triple[depth] = t3; raw[depth] = isRaw;
        p += t3 ? 3 : 1;
        add(FSTART, b, p);
        return p;
    }

    private int string(int b, int p) {
        char q = s[p];
        if (s[p + 1] == q) {
            if (s[p + 2] != q) { add(STRING, b, p + 2); return p + 2; }
            for (p += 3; ; p++) {
                char c = s[p];
                if (c == q) { if (s[p + 1] == q && s[p + 2] == q) { p += 3; break; } }
                else if (c == '\\') p++;
                else if (c == 0 && p >= n) { error(b); p = n; break; }
            }
            if (p > n) { error(b); p = n; }
            add(STRING, b, p);
            return p;
        }
        for (p++; ; p++) {
            char c = s[p];
            if (c == q) { p++; break; }
            if (c == '\\') { if (s[p + 1] == '\r' && s[p + 2] == '\n') p++; p++; }
            else if (c == '\n' || c == '\r' || c == 0 && p >= n) { error(b); p = Math.min(p, n); add(ERRORTOKEN, b, p); return p; }
        }
        add(STRING, b, p);
        return p;
    }

    /** Literal text of an f-string or of a format specification, up to what ends it. */
    private int fstringText(int p) {
        char[] s = this.s;
        boolean spec = kind[depth] == 'P', t3 = triple[depth], isRaw = raw[depth];
        char q = quote[depth];
        int b = p;
        for (; ; p++) {
            char c = s[p];
            if (c == '{') {
                if (!spec && s[p + 1] == '{') { p++; continue; }
                if (p > b) add(FMIDDLE, b, p);
                if (!push('R', p)) { tooDeep = 0; depth = 0; error(p); return p + 1; }
                quote[depth] = q; triple[depth] = t3; raw[depth] = isRaw;
                add(FLBRACE, p, p + 1);
                return p + 1;
            }
            if (c == '}') {
                if (spec) {
                    if (p > b) add(FMIDDLE, b, p);
                    add(FRBRACE, p, p + 1);
                    depth--;
                    return p + 1;
                }
                if (s[p + 1] == '}') p++; else error(p);
            } else if (c == q && (!t3 || s[p + 1] == q && s[p + 2] == q)) {
                if (p > b) add(FMIDDLE, b, p);
                if (spec) { error(p); depth--; if (depth > 0) depth--; } else depth--;
                p += t3 ? 3 : 1;
                add(FEND, p - (t3 ? 3 : 1), p);
                return p;
            } else if (c == '\\') {
                if (s[p + 1] == '{' || s[p + 1] == '}') continue;
                if (!isRaw && s[p + 1] == 'N' && s[p + 2] == '{') {       // \N{name}
                    while (s[p] != '}' && s[p] != '\n' && (s[p] != 0 || p < n)) p++;
                    if (s[p] != '}') p--;
                } else if (s[p + 1] == '\r' && s[p + 2] == '\n') p += 2;
                else p++;
            } else if (!t3 && (c == '\n' || c == '\r') || c == 0 && p >= n) {
                error(b);
                p = Math.min(p, n);
                if (p > b) add(FMIDDLE, b, p);
                add(ERRORTOKEN, p, p);
                while (depth > 0 && kind[depth] != 'S') depth--;
                if (depth > 0) depth--;
                return p;
            }
        }
    }

    // ------------------------------------------------------------------ soft keywords

    private void resolveSoftKeywords() {
        for (int k = 0; k < nCand; k += 2) {
            int i = cand[k], t = cand[k + 1];
            int next = i + 1 < count ? type[i + 1] : Token.EOF;
            if (next < 0) continue;
            switch (t) {
                case PRINT:
                    if (next == RSHIFT || FRESH[next] && next != ELLIPSIS || next == LSQB && end[i] < start[i + 1]) type[i] = PRINT;
                    break;
                case EXEC: if (FRESH[next]) type[i] = EXEC; break;
                case NONLOCAL: if (next == NAME) type[i] = NONLOCAL; break;
                case TYPE:
                    if (next == NAME && i + 2 < count && (type[i + 2] == EQ || type[i + 2] == LSQB)) type[i] = TYPE;
                    break;
                case ASYNC: if (next == DEF || next == FOR || next == WITH) type[i] = ASYNC; break;
                case AWAIT:
                    if (FRESH[next] || next == LPAR || next == LSQB || next == MINUS || next == PLUS) type[i] = AWAIT;
                    break;
                case MATCH: resolveMatch(i); break;
                case WITH: if (next == LPAR) resolveWith(i + 1); break;
                default:
            }
        }
    }

    /** 'match ... :' NEWLINE INDENT 'case' is a match statement; marks the cases of its block. */
    private void resolveMatch(int i) {
        int prev = i == 0 ? NEWLINE : type[i - 1];
        if (prev == COLON || prev == SEMI) return;
        int j = i + 1;
        while (type[j] != NEWLINE && type[j] != Token.EOF) j++;
        if (j + 2 >= count || j < i + 3 || type[j - 1] != COLON || type[j + 1] != INDENT || !isCase(j + 2)) return;
        type[i] = MATCH;
        int level = 0;
        for (j += 2; j < count; j++) {
            int t = type[j];
            if (t == INDENT) level++;
            else if (t == DEDENT) { if (--level < 0) break; }
            else if (t == NAME && level == 0 && (type[j - 1] == NEWLINE || type[j - 1] == INDENT || type[j - 1] == DEDENT) && isCase(j))
                type[j] = CASE;
        }
    }
    private boolean isCase(int i) {
        int b = start[i];
        return type[i] == NAME && end[i] - b == 4 && s[b] == 'c' && s[b + 1] == 'a' && s[b + 2] == 's' && s[b + 3] == 'e';
    }

    /** 'with ( ... as ... ) :' */
    private void resolveWith(int i) {
        int level = 0;
        boolean as = false;
        for (int j = i; j < count; j++) {
            int t = type[j];
            if (t == LPAR || t == LSQB || t == LBRACE) level++;
            else if (t == RPAR || t == RSQB || t == RBRACE) {
                if (--level == 0) {
                    if (as && type[j + 1] == COLON) type[i] = WITHPAR;
                    return;
                }
            } else if (t == AS && level == 1) as = true;
            else if (t == NEWLINE || t == Token.EOF) return;
        }
    }

}
