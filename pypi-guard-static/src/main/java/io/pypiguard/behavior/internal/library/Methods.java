package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Methods of Python's strings, containers and numbers for values that are known. Containers are
 * changed in place as Python does. A result has the origins of the receiver and the arguments.
 */
public final class Methods {

  private final Work work;

  /**
   * Makes methods.
   *
   * @param budget what they may spend
   * @param caller calls what the program hands over, as the key of {@code list.sort}
   */
  public Methods(Budget budget, Caller caller) {
    this.work = new Work(budget, caller);
  }

  /** Returns what a method gives; nothing if that cannot, or must not, be worked out. */
  public Optional<Value> call(
      Value receiver, String method, List<Value> arguments, Map<String, Value> keywords) {
    if (Opaque.is(receiver)) {
      return Results.none(work.budget());
    }
    return Results.of(
        work.budget(),
        operands(receiver, arguments, keywords),
        () -> call(receiver, method, Arguments.of(arguments, keywords), work));
  }

  /** Returns the values that a result comes from; what is in a container has its own origins. */
  private static List<Value> operands(
      Value receiver, List<Value> arguments, Map<String, Value> keywords) {
    boolean container =
        receiver instanceof Mapping
            || (receiver instanceof Sequence sequence
                && sequence.kind() != Sequence.Kind.BYTEARRAY);
    if (container) {
      return List.of();
    }
    List<Value> operands = new ArrayList<>(1 + arguments.size() + keywords.size());
    operands.add(receiver);
    operands.addAll(arguments);
    operands.addAll(keywords.values());
    return operands;
  }

  /** Returns what a method gives, or refuses. */
  static Value call(Value receiver, String method, Arguments arguments, Work work) {
    if (receiver instanceof Constant.Text text) {
      return TextMethods.call(text, method, arguments, work);
    } else if (receiver instanceof Constant.Bytes) {
      return BytesMethods.call(receiver, method, arguments, work);
    } else if (receiver instanceof Sequence sequence) {
      return switch (sequence.kind()) {
        case LIST, TUPLE -> ListMethods.call(sequence, method, arguments, work);
        case SET -> SetMethods.call(sequence, method, arguments, work);
        case BYTEARRAY -> BytesMethods.ofArray(sequence, method, arguments, work);
      };
    } else if (receiver instanceof Mapping mapping) {
      return DictionaryMethods.call(mapping, method, arguments, work);
    } else if (receiver instanceof Blend blend) {
      return BlendMethods.call(blend, method, arguments, work);
    }
    return NumberMethods.call(receiver, method, arguments, work);
  }
}
