package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the names and attributes that statements, expressions and patterns assign to. */
final class Targets {

  private final List<NonlocalBinding> nonlocals = new ArrayList<>();
  private final List<AttributeBinding> attributes = new ArrayList<>();

  /** A binding in a scope that declares the name as {@code nonlocal}. */
  private record NonlocalBinding(NameScope scope, String name, Binding binding) {}

  /** A binding of {@code object.name}. */
  private record AttributeBinding(NameScope scope, String object, String name, Binding binding) {}

  /** {@return whether {@link #bind} has something to do for nodes of a kind} */
  static boolean mayBind(NodeKind kind) {
    return switch (kind) {
      case ASSIGN, AUG_ASSIGN, ANN_ASSIGN, NAMED_EXPR, FOR, ASYNC_FOR, WITH_ITEM -> true;
      case EXCEPT_HANDLER, DELETE, TYPE_ALIAS, TYPE_VAR, PARAM_SPEC, TYPE_VAR_TUPLE -> true;
      case MATCH_AS, MATCH_STAR, MATCH_MAPPING -> true;
      default -> false;
    };
  }

  /** Binds what a node itself binds, without what is below it. */
  void bind(Node node, NameScope scope, Branch branch) {
    if (node instanceof SimpleStatement.Assign assign) {
      assign.targets().forEach(target -> assign(target, assign.value(), scope, branch));
    } else if (node instanceof SimpleStatement.AugAssign assign) {
      bindUnknown(assign.target(), scope, branch);
    } else if (node instanceof SimpleStatement.AnnAssign assign) {
      assign
          .value()
          .ifPresentOrElse(
              value -> assign(assign.target(), value, scope, branch),
              () -> bind(assign.target(), new Binding.Nothing(assign.target(), branch), scope));
    } else if (node instanceof Expression.NamedExpression named) {
      assign(named.target(), named.value(), outsideComprehensions(scope), branch);
    } else if (node instanceof CompoundStatement.For loop) {
      bindUnknown(loop.target(), scope, branch);
    } else if (node instanceof Clause.WithItem item) {
      item.target().ifPresent(target -> assign(target, item.context(), scope, branch));
    } else if (node instanceof Clause.ExceptHandler handler) {
      handler.target().ifPresent(target -> bindUnknown(target, scope, branch));
    } else if (node instanceof SimpleStatement.Delete delete) {
      delete.targets().forEach(target -> delete(delete, target, scope, branch));
    } else if (node instanceof SimpleStatement.TypeAlias alias) {
      bindUnknown(alias.name(), scope, branch);
    } else if (node instanceof Clause.TypeParameter parameter) {
      bind(parameter.name(), new Binding.Unknown(parameter, branch), scope);
    } else if (node instanceof Pattern.MatchAs pattern) {
      pattern.name().ifPresent(name -> bind(name, new Binding.Unknown(node, branch), scope));
    } else if (node instanceof Pattern.MatchStar pattern) {
      pattern.name().ifPresent(name -> bind(name, new Binding.Unknown(node, branch), scope));
    } else if (node instanceof Pattern.MatchMapping pattern) {
      pattern.rest().ifPresent(name -> bind(name, new Binding.Unknown(node, branch), scope));
    }
  }

  private static NameScope outsideComprehensions(NameScope scope) {
    NameScope outside = scope;
    while (outside.kind() == NameScope.Kind.COMPREHENSION) {
      outside = outside.parent().orElseThrow();
    }
    return outside;
  }

  private void delete(
      SimpleStatement.Delete statement, Expression target, NameScope scope, Branch branch) {
    if (target instanceof Display.Sequence targets) {
      targets.elements().forEach(element -> delete(statement, element, scope, branch));
    } else if (target instanceof Expression.Name name) {
      // A built-in is visible again behind the statement.
      boolean uncovers = !PublicNames.builtin(name.name()).isEmpty();
      bind(
          name.name(),
          uncovers
              ? new Binding.Unknown(statement, branch)
              : new Binding.Nothing(statement, branch),
          scope);
    }
  }

  private void assign(Expression target, Expression value, NameScope scope, Branch branch) {
    if (!(target instanceof Display.Sequence targets)) {
      boolean none = value instanceof Literal.NamedConstant it && it.value().equals("None");
      bind(
          target,
          none ? new Binding.Nothing(target, branch) : new Binding.Assigned(target, branch, value),
          scope);
    } else if (value instanceof Display.Sequence values && areParallel(targets, values)) {
      for (int i = 0; i < targets.elements().size(); i++) {
        assign(targets.elements().get(i), values.elements().get(i), scope, branch);
      }
    } else {
      bindUnknown(target, scope, branch);
    }
  }

  private static boolean areParallel(Display.Sequence targets, Display.Sequence values) {
    return targets.elements().size() == values.elements().size()
        && values.kind() != NodeKind.SET
        && targets.elements().stream().noneMatch(Expression.Starred.class::isInstance)
        && values.elements().stream().noneMatch(Expression.Starred.class::isInstance);
  }

  /** Binds all names and attributes of a target to what cannot be known. */
  void bindUnknown(Expression target, NameScope scope, Branch branch) {
    if (target instanceof Display.Sequence targets) {
      targets.elements().forEach(element -> bindUnknown(element, scope, branch));
    } else if (target instanceof Expression.Starred starred) {
      bindUnknown(starred.value(), scope, branch);
    } else {
      bind(target, new Binding.Unknown(target, branch), scope);
    }
  }

  private void bind(Expression target, Binding binding, NameScope scope) {
    if (target instanceof Expression.Name name) {
      bind(name.name(), binding, scope);
    } else if (target instanceof Expression.Attribute attribute
        && attribute.value() instanceof Expression.Name object) {
      attributes.add(new AttributeBinding(scope, object.name(), attribute.name(), binding));
    } else if (target instanceof Expression.Subscript item
        && item.value() instanceof Expression.Call call
        && call.function() instanceof Expression.Name function
        && function.name().equals("globals")) {
      ConstantText.of(item.slice()).ifPresent(name -> scope.module().variable(name).add(binding));
    }
  }

  /** Binds a name in a scope, or where the scope says that the name belongs. */
  void bind(String name, Binding binding, NameScope scope) {
    if (scope.declaresGlobal(name)) {
      scope.module().variable(name).add(binding);
    } else if (scope.declaresNonlocal(name)) {
      nonlocals.add(new NonlocalBinding(scope, name, binding));
    } else {
      scope.variable(name).add(binding);
    }
  }

  /** Binds what could not be bound before all scopes were known. */
  void finish() {
    for (NonlocalBinding each : nonlocals) {
      each.scope().find(each.name()).ifPresent(variable -> variable.add(each.binding()));
    }
    for (AttributeBinding each : attributes) {
      each.scope()
          .find(each.object())
          .flatMap(Targets::receiverType)
          .ifPresent(type -> type.attribute(each.name()).add(each.binding()));
    }
  }

  private static Optional<NameScope> receiverType(Variable object) {
    return object.bindings().size() == 1
            && object.bindings().get(0) instanceof Binding.Receiver receiver
        ? Optional.of(receiver.type())
        : Optional.empty();
  }
}
