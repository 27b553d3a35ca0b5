package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Display;
import io.pypiguard.python.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assigns to names, attributes, items, and several of them at once. */
final class Targets {

  private final Interpreter run;

  Targets(Interpreter run) {
    this.run = run;
  }

  void assign(Expression target, Value value, Frame frame) {
    if (target instanceof Expression.Name name) {
      run.changes().assign(frame.scope(), name.name(), value);
    } else if (target instanceof Expression.Attribute attribute) {
      Value of = run.expressions().evaluate(attribute.value(), frame);
      setAttribute(of, attribute.name(), value);
    } else if (target instanceof Expression.Subscript subscript) {
      Value of = run.expressions().evaluate(subscript.value(), frame);
      Value index = run.expressions().evaluate(subscript.slice(), frame);
      setItem(of, index, value, frame, subscript);
    } else if (target instanceof Display.Sequence several) {
      unpack(several.elements(), value, frame);
    } else if (target instanceof Expression.Starred starred) {
      assign(starred.value(), value, frame);
    }
  }

  void setAttribute(Value of, String name, Value value) {
    if (of instanceof InstanceValue instance) {
      put(instance.attributes(), name, value);
    } else if (of instanceof PackageClass type) {
      run.changes().assign(type.body(), name, value);
    } else if (of instanceof ModuleValue module) {
      run.changes().assign(module.environment(), name, value);
    } else if (of instanceof Symbol symbol) {
      run.libraryCalls().attributeSet(symbol, name, value);
    }
  }

  private void put(Map<String, Value> attributes, String name, Value value) {
    Value old = attributes.get(name);
    attributes.put(
        name, old != null && run.changes().isInBranch() ? Alternatives.of(old, value) : value);
  }

  private void setItem(
      Value of, Value index, Value value, Frame frame, Expression.Subscript place) {
    if (of instanceof Mapping mapping) {
      if (index instanceof Constant key) {
        mapping.entries().put(key, value);
      } else {
        mapping.open(value.origins());
      }
    } else if (of instanceof Sequence sequence) {
      setItem(sequence, index, value);
    } else if (of instanceof NamespaceValue namespace && index instanceof Constant.Text name) {
      run.changes().assign(namespace.environment(), name.value(), value);
    } else {
      run.libraryCalls().itemSet(of, index, value, frame.place(place));
    }
  }

  private static void setItem(Sequence sequence, Value index, Value value) {
    List<Value> items = sequence.items();
    if (index instanceof Constant.Int number) {
      int i = number.value().bitLength() < 31 ? number.value().intValue() : Integer.MAX_VALUE;
      int position = i < 0 ? items.size() + i : i;
      if (position >= 0 && position < items.size()) {
        items.set(position, value);
        return;
      }
    }
    sequence.open(value.origins());
  }

  private void unpack(List<Expression> targets, Value value, Frame frame) {
    Optional<List<Value>> items = run.expressions().items(value).map(List::copyOf);
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      star = targets.get(i) instanceof Expression.Starred ? i : star;
    }
    int size = items.map(List::size).orElse(-1);
    boolean fits = star < 0 ? size == targets.size() : size >= targets.size() - 1;
    for (int i = 0; i < targets.size(); i++) {
      Value part;
      if (!fits) {
        part = run.expressions().anyItem(value);
      } else if (i == star) {
        int end = size - (targets.size() - 1 - star);
        part = Sequence.of(Sequence.Kind.LIST, items.get().subList(star, end));
      } else {
        part = items.get().get(star < 0 || i < star ? i : size - (targets.size() - i));
      }
      assign(targets.get(i), part, frame);
    }
  }
}
