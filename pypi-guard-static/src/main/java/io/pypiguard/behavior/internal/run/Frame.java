package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run of a module, of a class body or of a function: whose text, in which scope. */
final class Frame {

  private final Unit unit;
  private final Environment scope;
  private final ModuleValue module;
  private @Nullable Value returned;
  private @Nullable Sequence yielded;

  Frame(Unit unit, Environment scope, ModuleValue module) {
    this.unit = unit;
    this.scope = scope;
    this.module = module;
  }

  Unit unit() {
    return unit;
  }

  Environment scope() {
    return scope;
  }

  ModuleValue module() {
    return module;
  }

  Zone zone() {
    return module.module().zone();
  }

  Place place(Node node) {
    return new Place(unit, node);
  }

  /** Returns a frame of the same module that runs another text in another scope. */
  Frame with(Unit otherUnit, Environment otherScope) {
    return new Frame(otherUnit, otherScope, module);
  }

  void returns(Value value) {
    returned = returned == null ? value : Alternatives.of(returned, value);
  }

  void yields(Value value) {
    if (yielded == null) {
      yielded = Sequence.of(Sequence.Kind.LIST, List.of());
    }
    if (yielded.items().size() < Limits.MOST_ITEMS) {
      yielded.items().add(value);
    } else {
      yielded.open(value.origins());
    }
  }

  /** Returns what the function gives: what it yields, or else what it returns. */
  Value result() {
    if (yielded != null) {
      return yielded;
    }
    return Optional.ofNullable(returned).orElse(Constant.NONE);
  }
}
