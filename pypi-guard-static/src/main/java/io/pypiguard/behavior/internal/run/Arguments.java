package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a function is called with.
 *
 * @param positional by position
 * @param keywords by name
 * @param others where further arguments come from that are not known one by one
 */
record Arguments(List<Value> positional, Map<String, Value> keywords, Origins others) {

  static final Arguments NONE = new Arguments(List.of(), Map.of(), Origins.NONE);

  static Arguments of(List<Value> positional) {
    return new Arguments(positional, Map.of(), Origins.NONE);
  }

  /** Returns an argument by its name, or else by its position. */
  Optional<Value> get(int position, String name) {
    Value named = keywords.get(name);
    if (named != null) {
      return Optional.of(named);
    }
    return position < positional.size() ? Optional.of(positional.get(position)) : Optional.empty();
  }

  /** Returns these arguments behind others. */
  Arguments behind(List<Value> first, Map<String, Value> firstKeywords) {
    List<Value> all = new ArrayList<>(first);
    all.addAll(positional);
    Map<String, Value> named = new LinkedHashMap<>(firstKeywords);
    named.putAll(keywords);
    return new Arguments(all, named, others);
  }

  /**
   * Works something out with each of the values that one of the arguments may have.
   *
   * @return what any of them gives, and what is not known for those that give nothing; nothing if
   *     none gives anything
   */
  Optional<Value> each(Function<Arguments, Optional<Value>> work) {
    for (int i = 0; i < positional.size(); i++) {
      if (positional.get(i) instanceof Alternatives several) {
        Optional<Value> result = Optional.empty();
        Optional<Value> rest = Optional.empty();
        for (Value value : several.values()) {
          List<Value> one = new ArrayList<>(positional);
          one.set(i, value);
          Arguments chosen = new Arguments(one, keywords, others);
          Optional<Value> given = work.apply(chosen);
          if (given.isPresent()) {
            result = result.map(other -> Alternatives.of(other, given.get())).or(() -> given);
          } else {
            rest = Optional.of(Unknown.of(chosen.origins()));
          }
        }
        Optional<Value> unknown = rest;
        return result.map(
            known -> unknown.map(other -> Alternatives.of(known, other)).orElse(known));
      }
    }
    return work.apply(this);
  }

  /** Returns where all arguments come from. */
  Origins origins() {
    Origins union = others;
    for (Value value : positional) {
      union = union.and(value.origins());
    }
    for (Value value : keywords.values()) {
      union = union.and(value.origins());
    }
    return union;
  }
}
