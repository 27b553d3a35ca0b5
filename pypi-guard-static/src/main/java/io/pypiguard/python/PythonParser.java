package io.pypiguard.python;

import io.pypiguard.python.internal.EventSource;
import io.pypiguard.python.internal.NodeArrays;
import io.pypiguard.python.internal.TreeBuilder;

/**
 * Parses Python of every version from 2.7 to 3.14, with one grammar for all of them.
 *
 * <p>Any text yields a tree. What is no Python costs the smallest statement or the header of a
 * block and is kept as {@link SimpleStatement.Unparsed}. Time and memory grow linearly with the
 * source, whatever it holds, and no input overflows the stack.
 */
public final class PythonParser {

  /** The buffers of a source longer than this, in UTF-16 units, are dropped behind it. */
  private static final int MOST_KEPT = 1 << 20;

  private static final ThreadLocal<PythonParser> OF_THREAD =
      ThreadLocal.withInitial(PythonParser::new);

  private final EventSource events = EventSource.create();
  private final TreeBuilder builder = TreeBuilder.create();

  private PythonParser() {}

  /**
   * Parses a source.
   *
   * @param source the text of a file
   * @return its tree
   */
  public static SyntaxTree parse(String source) {
    PythonParser parser = OF_THREAD.get();
    if (source.length() > MOST_KEPT) {
      OF_THREAD.remove();
    }
    EventSource events = parser.events;
    events.read(source);
    NodeArrays nodes = parser.builder.build(events);
    SyntaxTree tree =
        new SyntaxTree(events.tokens(), nodes, events.errors(), events.isLimitReached());
    events.release();
    return tree;
  }
}
