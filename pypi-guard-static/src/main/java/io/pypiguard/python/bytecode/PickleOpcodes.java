package io.pypiguard.python.bytecode;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pickle of protocol 0 to 5 would import and call, read without running any of it.
 *
 * <p>A pickle is a program: {@code GLOBAL} imports, {@code REDUCE} calls. Names are as written, so
 * that {@code os.system} is {@code posix.system} where a pickle was made on Linux, and Python 2's
 * {@code __builtin__} is not {@code builtins}. What follows the end of a pickle is read too where
 * it begins another one of protocol 2 or later.
 */
public final class PickleOpcodes {

  private final List<String> globals;
  private final List<CallFact> calls;
  private final List<String> strings;
  private final @Nullable ReadProblem problem;

  private PickleOpcodes(PickleMachine machine) {
    this.globals = ImmutableSet.copyOf(machine.globals()).asList();
    this.calls = List.copyOf(machine.calls());
    this.strings = ImmutableSet.copyOf(machine.strings()).asList();
    this.problem = machine.problem().orElse(null);
  }

  /**
   * Reads a stream of pickles.
   *
   * @param stream the bytes
   * @return what stands in it, at most a million instructions; if it is no pickle, the {@link
   *     #problem} says where it ceases to be one
   */
  public static PickleOpcodes read(byte[] stream) {
    PickleMachine machine = new PickleMachine(stream);
    machine.run();
    return new PickleOpcodes(machine);
  }

  /** {@return dotted names of what is imported, in order, each once} */
  public List<String> globals() {
    return globals;
  }

  /**
   * {@return the calls in order, those that make or fill objects among them; {@code
   * name.__setstate__} stands for setting the state of an object}
   */
  public List<CallFact> calls() {
    return calls;
  }

  /** {@return all strings, and bytes that are UTF-8, in order, each once} */
  public List<String> strings() {
    return strings;
  }

  /** {@return where and why reading ended before the end of the pickle, if it did} */
  public Optional<ReadProblem> problem() {
    return Optional.ofNullable(problem);
  }
}
