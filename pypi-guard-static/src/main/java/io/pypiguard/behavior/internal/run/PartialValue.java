package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A callable with some of its arguments, as {@code functools.partial} makes it.
 *
 * @param function what is called
 * @param arguments the first arguments
 * @param keywords the arguments by name
 */
record PartialValue(Value function, List<Value> arguments, Map<String, Value> keywords)
    implements Value {

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
