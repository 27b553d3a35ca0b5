package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;

/** What a name stands for in a scope, or an attribute in a class: all that it is bound to. */
final class Variable {

  private enum State {
    NEW,
    OPEN,
    SETTLED
  }

  private final NameScope scope;
  private final List<Binding> bindings = new ArrayList<>(1);
  private final List<List<String>> values = new ArrayList<>(1);
  private State state = State.NEW;
  private List<String> meaning = Meanings.UNKNOWN;

  Variable(NameScope scope) {
    this.scope = scope;
  }

  /** {@return a variable that is bound to something nobody knows} */
  static Variable unknown(NameScope scope) {
    Variable variable = new Variable(scope);
    variable.state = State.SETTLED;
    return variable;
  }

  NameScope scope() {
    return scope;
  }

  void add(Binding binding) {
    bindings.add(binding);
  }

  List<Binding> bindings() {
    return bindings;
  }

  List<Node> nodes() {
    return bindings.stream()
        .filter(binding -> !(binding.node() instanceof SimpleStatement.Delete))
        .map(Binding::node)
        .toList();
  }

  /** {@return whether its meaning is being worked out} */
  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isSettled() {
    return state == State.SETTLED;
  }

  void open() {
    state = State.OPEN;
  }

  /** {@return whether the values of all bindings are known} */
  boolean isComplete() {
    return values.size() == bindings.size();
  }

  /** {@return the first binding whose value is not known} */
  Binding nextBinding() {
    return bindings.get(values.size());
  }

  /** Notes the value of {@link #nextBinding}. */
  void addValue(List<String> value) {
    values.add(value);
  }

  /** Works out its meaning when the values of all bindings are known. */
  void settle() {
    meaning = Alternatives.combine(bindings, values);
    values.clear();
    state = State.SETTLED;
  }

  List<String> meaning() {
    return meaning;
  }
}
