package io.pypiguard.python.bytecode;

import java.util.List;

/**
 * A call that code or a pickle would make.
 *
 * <p>The name follows imports, aliases and assignments within the file: {@code from os import
 * system as s; s('x')} calls {@code os.system}. Where a method is called on a constant or on the
 * result of a call, that is the first argument: {@code b'…'.decode()} calls {@code bytes.decode}
 * and {@code f().g()} calls {@code f().g}.
 *
 * @param qualifiedName dotted name of what is called
 * @param arguments positional arguments, then the values of keywords; {@link
 *     Value.Singleton#UNKNOWN} where a value is worked out at run time, a call where it is the
 *     result of one
 * @param keywords names of the last arguments, as many as are passed by keyword
 * @param line the line in the source, from 1, or 0 if it is not known
 */
public record CallFact(String qualifiedName, List<Value> arguments, List<String> keywords, int line)
    implements Value {

  /** Makes one. */
  public CallFact {
    arguments = List.copyOf(arguments);
    keywords = List.copyOf(keywords);
  }
}
