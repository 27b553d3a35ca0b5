package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes of a tree while it grows: a node is an index into parallel arrays, and its children
 * have smaller indices. Reused from file to file: what is to be kept must be copied.
 *
 * <p>The links of a node are its children, {@link #ABSENT} for one that may be missing and is, and
 * behind them the extras of its kind:
 *
 * <ul>
 *   <li>{@code BINARY_CHAIN}, {@code COMPARE}: the operator tokens between the operands
 *   <li>{@code CLASS_DEF}: the number of decorators
 *   <li>{@code PARAMETERS}: the number of positional-only parameters, and the index of the first
 *       that is keyword-only
 *   <li>{@code FORMATTED_VALUE}, {@code INTERPOLATION}: the token behind the expression
 * </ul>
 *
 * <p>The payload of a node is a number of its kind: the token of its name or -1; the ordinal of its
 * operator; of a literal the index of its decoded text or -1 if it stands in the source as it is;
 * of a field of an f-string its conversion or 0; else 1 or 0: a tuple or sequence pattern without
 * brackets, an annotated plain name, a comprehension that is asynchronous, a {@code print} that
 * ends the line.
 */
@SuppressWarnings("EnumOrdinal") // an array of bytes holds kinds in a fraction of the memory
public final class NodeArrays {

  /** Stands for a child that is not there. */
  public static final int ABSENT = -1;

  /** Expressions and patterns nest at most this deep. */
  public static final int MOST_DEPTH = 1000;

  private static final int FIRST_CAPACITY = 1024;

  private byte[] kinds = new byte[FIRST_CAPACITY];
  private int[] firsts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private int[] payloads = new int[FIRST_CAPACITY];
  private int[] linkStarts = new int[FIRST_CAPACITY];
  private int[] childCounts = new int[FIRST_CAPACITY];
  private int[] depths = new int[FIRST_CAPACITY];
  private int count;

  private int[] links = new int[2 * FIRST_CAPACITY];
  private int linkCount;

  private List<String> strings = new ArrayList<>();
  private boolean tooDeep;

  NodeArrays() {}

  void clear() {
    count = 0;
    linkCount = 0;
    strings = new ArrayList<>();
    tooDeep = false;
  }

  /**
   * Adds a node without children.
   *
   * @param kind its kind
   * @param first its first token
   * @param end the token behind its last
   * @param payload the number that its kind wants
   * @return its index
   */
  int add(NodeKind kind, int first, int end, int payload) {
    int n = count;
    if (n == kinds.length) {
      grow();
    }
    kinds[n] = (byte) kind.ordinal();
    firsts[n] = first;
    ends[n] = end;
    payloads[n] = payload;
    linkStarts[n] = linkCount;
    childCounts[n] = 0;
    depths[n] = 1;
    count = n + 1;
    return n;
  }

  private void grow() {
    int length = 2 * count;
    kinds = Arrays.copyOf(kinds, length);
    firsts = Arrays.copyOf(firsts, length);
    ends = Arrays.copyOf(ends, length);
    payloads = Arrays.copyOf(payloads, length);
    linkStarts = Arrays.copyOf(linkStarts, length);
    childCounts = Arrays.copyOf(childCounts, length);
    depths = Arrays.copyOf(depths, length);
  }

  /** Appends a child to the newest node, which is then one deeper than the child. */
  void child(int child) {
    link(child);
    if (child >= 0) {
      int depth = depths[child] + 1;
      if (depth > depths[count - 1]) {
        depths[count - 1] = depth;
        if (depth > MOST_DEPTH) {
          tooDeep = true;
        }
      }
    }
  }

  /** Appends a child to the newest node, a statement or what contains statements. */
  void link(int child) {
    extra(child);
    childCounts[count - 1]++;
  }

  /** Appends an extra to the newest node, behind its children. */
  void extra(int value) {
    if (linkCount == links.length) {
      links = Arrays.copyOf(links, 2 * linkCount);
    }
    links[linkCount++] = value;
  }

  /** Adds an expression with one child. */
  int add(NodeKind kind, int first, int end, int payload, int child) {
    int node = add(kind, first, end, payload);
    child(child);
    return node;
  }

  /** Adds an expression with two children. */
  int add(NodeKind kind, int first, int end, int payload, int child, int second) {
    int node = add(kind, first, end, payload, child);
    child(second);
    return node;
  }

  /** Makes a node one of another kind. */
  void setKind(int node, NodeKind kind) {
    kinds[node] = (byte) kind.ordinal();
  }

  /** Moves the ends of a node. */
  void setExtent(int node, int first, int end) {
    firsts[node] = first;
    ends[node] = end;
  }

  void setPayload(int node, int payload) {
    payloads[node] = payload;
  }

  /** Puts children in front of those that a node has; it keeps the extras given. */
  void prepend(int node, int[] children, int from, int to, int extras) {
    int start = linkCount;
    for (int i = from; i < to; i++) {
      extra(children[i]);
    }
    for (int i = 0; i < childCounts[node] + extras; i++) {
      extra(links[linkStarts[node] + i]);
    }
    linkStarts[node] = start;
    childCounts[node] += to - from;
  }

  void setExtra(int node, int extra, int value) {
    links[linkStarts[node] + childCounts[node] + extra] = value;
  }

  boolean is(int node, NodeKind kind) {
    return node >= 0 && kinds[node] == kind.ordinal();
  }

  boolean isStatement(int node) {
    return node >= 0
        && kinds[node] >= NodeKind.FUNCTION_DEF.ordinal()
        && kinds[node] <= NodeKind.UNPARSED.ordinal();
  }

  int first(int node) {
    return firsts[node];
  }

  int end(int node) {
    return ends[node];
  }

  int payload(int node) {
    return payloads[node];
  }

  int childCount(int node) {
    return childCounts[node];
  }

  int child(int node, int slot) {
    return links[linkStarts[node] + slot];
  }

  /** Keeps a decoded text. */
  int addString(String text) {
    strings.add(text);
    return strings.size() - 1;
  }

  /** Notes that the tokenizer found something that nests too deep. */
  void refuse() {
    tooDeep = true;
  }

  /** Returns whether a node was added that nests too deep. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** Forgets the nodes added last, and that one was too deep. */
  void truncate(int toCount) {
    if (toCount < count) {
      linkCount = linkStarts[toCount];
      count = toCount;
    }
    tooDeep = false;
  }

  /** Returns the number of nodes; the last one is the file. */
  public int count() {
    return count;
  }

  /** Returns a copy of the kinds of all nodes, as ordinals of {@link NodeKind}. */
  public byte[] copyKinds() {
    return Arrays.copyOf(kinds, count);
  }

  /** Returns a copy of the first tokens of all nodes. */
  public int[] copyFirsts() {
    return Arrays.copyOf(firsts, count);
  }

  /** Returns a copy of the tokens behind the last ones of all nodes. */
  public int[] copyEnds() {
    return Arrays.copyOf(ends, count);
  }

  /** Returns a copy of the payloads of all nodes. */
  public int[] copyPayloads() {
    return Arrays.copyOf(payloads, count);
  }

  /** Returns a copy of where the links of all nodes start. */
  public int[] copyLinkStarts() {
    return Arrays.copyOf(linkStarts, count);
  }

  /** Returns a copy of the numbers of children of all nodes. */
  public int[] copyChildCounts() {
    return Arrays.copyOf(childCounts, count);
  }

  /** Returns a copy of the links of all nodes. */
  public int[] copyLinks() {
    return Arrays.copyOf(links, linkCount);
  }

  /** Returns the decoded texts. */
  public List<String> copyStrings() {
    return List.copyOf(strings);
  }
}
