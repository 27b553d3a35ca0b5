package io.pypiguard.python;

import io.pypiguard.python.internal.NodeArrays;
import io.pypiguard.python.internal.StringLiterals;
import io.pypiguard.python.internal.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Python source says: a file with its statements, down to names and literals.
 *
 * <p>The tree is kept in arrays; {@link Node}s are views into them, made when they are asked for.
 * It is immutable and may be shared between threads. It keeps the source.
 *
 * <p>Where a source nests, the tree does; where it is flat, the tree is: {@code a + b - c} is one
 * {@link NodeKind#BINARY_CHAIN}, and {@code if} with all its {@code elif} is one {@link
 * NodeKind#IF}. Expressions and patterns nest at most {@value #MOST_DEPTH} deep, statements as deep
 * as the 200 levels of indentation that are read: code that goes down a tree by recursion does not
 * run out of stack. {@link #walk} visits a tree without recursion.
 *
 * <p>What is no Python is kept as {@link SimpleStatement.Unparsed} between the statements that
 * could be read.
 */
public final class SyntaxTree {

  /** The deepest nesting of expressions; a statement that nests deeper is not parsed. */
  public static final int MOST_DEPTH = NodeArrays.MOST_DEPTH;

  private static final NodeKind[] KINDS = NodeKind.values();

  private static final LineTable NO_LINES = LineTable.of("");

  private final String source;
  private final List<SyntaxError> errors;
  private final boolean limitReached;
  private final byte[] tokenTypes;
  private final int[] tokenStarts;
  private final int[] tokenEnds;
  private final byte[] kinds;
  private final int[] firsts;
  private final int[] ends;
  private final int[] payloads;
  private final int[] linkStarts;
  private final int[] childCounts;
  private final int[] links;
  private final List<String> strings;

  /** Found when a position is asked for first; any thread finds the same. */
  private volatile LineTable lines = NO_LINES;

  /** Of tokens: the names that were asked for; any thread finds the same. */
  private final @Nullable String[] names;

  /** The names that were asked for, of which each is kept once. */
  private final Map<String, String> distinctNames = new ConcurrentHashMap<>();

  SyntaxTree(Tokens tokens, NodeArrays nodes, List<SyntaxError> errors, boolean limitReached) {
    this.limitReached = limitReached;
    this.source = tokens.source();
    this.errors = List.copyOf(errors);
    this.tokenTypes = tokens.copyTypes();
    this.tokenStarts = tokens.copyStarts();
    this.tokenEnds = tokens.copyEnds();
    this.kinds = nodes.copyKinds();
    this.firsts = nodes.copyFirsts();
    this.ends = nodes.copyEnds();
    this.payloads = nodes.copyPayloads();
    this.linkStarts = nodes.copyLinkStarts();
    this.childCounts = nodes.copyChildCounts();
    this.links = nodes.copyLinks();
    this.strings = nodes.copyStrings();
    this.names = new String[tokenStarts.length];
  }

  /** {@return the source that was parsed} */
  public String source() {
    return source;
  }

  /** {@return the file with its statements} */
  public PythonModule root() {
    return new PythonModule(this, kinds.length - 1);
  }

  /**
   * {@return what is wrong with the source, in its order; the first 1,000 errors at most} Not every
   * error of Python is found: assignments to what cannot be assigned to, for one, are not.
   */
  public List<SyntaxError> errors() {
    return errors;
  }

  /**
   * {@return whether the source goes beyond a limit, which is an error too: on brackets, blocks,
   * lambdas or expressions within each other}
   */
  public boolean isLimitReached() {
    return limitReached;
  }

  /** {@return the number of {@link SimpleStatement.Unparsed} statements} */
  public int unparsedCount() {
    int count = 0;
    for (byte kind : kinds) {
      if (KINDS[kind] == NodeKind.UNPARSED) {
        count++;
      }
    }
    return count;
  }

  /** {@return the kinds of which there is a node} */
  public Set<NodeKind> kinds() {
    Set<NodeKind> found = EnumSet.noneOf(NodeKind.class);
    for (byte kind : kinds) {
      found.add(KINDS[kind]);
    }
    return found;
  }

  /** {@return the statements that import something, wherever they stand, in no certain order} */
  public List<SimpleStatement> imports() {
    List<SimpleStatement> imports = new ArrayList<>();
    for (int node = 0; node < kinds.length; node++) {
      if (isImport(node)) {
        imports.add((SimpleStatement) Nodes.view(this, node));
      }
    }
    return List.copyOf(imports);
  }

  /**
   * Visits all nodes: each before its children, and again after them.
   *
   * @param visitor is told of each node
   */
  public void walk(NodeVisitor visitor) {
    TreeWalk.walk(root(), visitor);
  }

  /**
   * {@return whether another tree has the same nodes with the same names, operators and values}
   * Where they stand, and how literals and brackets are written, does not matter.
   *
   * @param other a tree, perhaps of another source
   */
  public boolean means(SyntaxTree other) {
    return TreeComparison.sameMeaning(this, other);
  }

  @Override
  public String toString() {
    return "syntax tree of " + kinds.length + " nodes, " + errors.size() + " errors";
  }

  NodeKind kind(int node) {
    return KINDS[kinds[node]];
  }

  boolean isImport(int node) {
    return kind(node) == NodeKind.IMPORT || kind(node) == NodeKind.IMPORT_FROM;
  }

  int payload(int node) {
    return payloads[node];
  }

  int childCount(int node) {
    return childCounts[node];
  }

  /** {@return a child, or NodeArrays.ABSENT; behind the children stand the extras of the kind} */
  int link(int node, int slot) {
    return links[linkStarts[node] + slot];
  }

  int firstToken(int node) {
    return firsts[node];
  }

  int endToken(int node) {
    return ends[node];
  }

  int tokenType(int token) {
    return tokenTypes[token];
  }

  int tokenStart(int token) {
    return tokenStarts[token];
  }

  int tokenEnd(int token) {
    return tokenEnds[token];
  }

  String tokenText(int token) {
    return source.substring(tokenStarts[token], tokenEnds[token]);
  }

  String tokenName(int token) {
    String known = names[token];
    if (known == null) {
      String name = Tokens.normalized(tokenText(token));
      String same = distinctNames.putIfAbsent(name, name);
      known = same == null ? name : same;
      names[token] = known;
    }
    return known;
  }

  /** {@return the value of a string, or of a bytes literal with a character for each byte} */
  String literal(int node) {
    if (payloads[node] >= 0) {
      return strings.get(payloads[node]);
    }
    int token = firsts[node];
    return StringLiterals.content(source, tokenStarts[token], tokenEnds[token]);
  }

  LineTable lines() {
    LineTable known = lines;
    if (known == NO_LINES) {
      known = LineTable.of(source);
      lines = known;
    }
    return known;
  }
}
