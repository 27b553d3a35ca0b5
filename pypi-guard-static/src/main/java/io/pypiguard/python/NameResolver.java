package io.pypiguard.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Works out what expressions mean.
 *
 * <p>What a name means may depend on another name, and so on through the whole file. So an
 * expression is evaluated only as far as the meanings of names are known: the first name whose
 * meaning is not becomes the next task, and the expression is evaluated again when that is done. A
 * name that depends on itself is unknown.
 */
final class NameResolver {

  /** An expression that nests deeper means nothing that could be told. */
  private static final int MOST_STEPS = 100;

  private final Scopes scopes;
  private final Attributes attributes;
  private final Calls calls;

  /** The names whose meanings are wanted, each by the one below. */
  private final Deque<Variable> open = new ArrayDeque<>();

  /** The number of open names when the evaluation began. */
  private int openBefore;

  NameResolver(Scopes scopes) {
    this.scopes = scopes;
    this.attributes = new Attributes(scopes, this);
    this.calls = new Calls(scopes, this, attributes);
  }

  /** {@return what an expression means} */
  List<String> resolve(Expression expression) {
    List<String> meaning = attempt(expression);
    while (!open.isEmpty()) {
      Variable newest = open.element();
      if (newest.isComplete()) {
        open.pop();
        newest.settle();
        if (open.isEmpty()) {
          meaning = attempt(expression);
        }
      } else {
        List<String> value = value(newest.nextBinding());
        if (open.element() == newest) {
          newest.addValue(value);
        }
      }
    }
    return meaning;
  }

  private List<String> value(Binding binding) {
    if (binding instanceof Binding.Assigned assigned) {
      return attempt(assigned.value());
    }
    if (binding instanceof Binding.Imported imported) {
      return imported.meaning();
    }
    if (binding instanceof Binding.Defined defined) {
      return defined.meaning();
    }
    return binding instanceof Binding.Receiver receiver ? receiver.meaning() : Meanings.UNKNOWN;
  }

  /** Evaluates an expression; if another name is open behind that, the result is none. */
  private List<String> attempt(Expression expression) {
    openBefore = open.size();
    return evaluate(expression, MOST_STEPS);
  }

  /** {@return what an expression means, as far as names are known} */
  List<String> evaluate(Expression expression, int steps) {
    if (steps == 0) {
      return Meanings.UNKNOWN;
    }
    return switch (expression.kind()) {
      case NAME -> name(scopes.of(expression), ((Expression.Name) expression).name());
      case ATTRIBUTE -> attribute((Expression.Attribute) expression, steps);
      case CALL -> calls.evaluate((Expression.Call) expression, steps);
      case SUBSCRIPT -> item((Expression.Subscript) expression, steps);
      case NAMED_EXPR -> evaluate(((Expression.NamedExpression) expression).value(), steps - 1);
      case AWAIT -> evaluate(((Expression.Await) expression).value(), steps - 1);
      default -> Meanings.UNKNOWN;
    };
  }

  private List<String> attribute(Expression.Attribute attribute, int steps) {
    List<String> of = evaluate(attribute.value(), steps - 1);
    return of.isEmpty()
        ? of
        : Meanings.each(of, each -> attributes.attribute(each, attribute.name()));
  }

  private List<String> item(Expression.Subscript subscript, int steps) {
    Optional<NameScope> locals = calls.locals(subscript.value(), steps);
    if (locals.isPresent()) {
      return ConstantText.of(subscript.slice())
          .flatMap(locals.get()::own)
          .map(this::meaning)
          .orElse(Meanings.UNKNOWN);
    }
    List<String> of = evaluate(subscript.value(), steps - 1);
    return of.isEmpty() ? of : attributes.item(of, subscript.slice());
  }

  private List<String> name(NameScope scope, String name) {
    Optional<Variable> variable = scope.find(name);
    if (variable.filter(this::isBeingBound).isPresent()) {
      variable = variable.get().scope().findAround(name);
    }
    return variable.isPresent() ? meaning(variable.get()) : PublicNames.builtin(name);
  }

  /**
   * {@return whether the value of a name in a module or class is being evaluated} There the same
   * name in it is that of the scope around, as in {@code open = open}.
   */
  private boolean isBeingBound(Variable variable) {
    NameScope.Kind kind = variable.scope().kind();
    return open.peek() == variable
        && (kind == NameScope.Kind.MODULE || kind == NameScope.Kind.CLASS);
  }

  /** {@return what a name means; nothing while it is not worked out, which this asks for} */
  List<String> meaning(Variable variable) {
    if (!variable.isSettled() && !variable.isOpen() && open.size() == openBefore) {
      variable.open();
      open.push(variable);
    }
    return variable.meaning();
  }
}
