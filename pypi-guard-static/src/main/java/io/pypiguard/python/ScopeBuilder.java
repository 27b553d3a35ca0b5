package io.pypiguard.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the scopes of a file and what is bound in them, in one walk.
 *
 * <p>It recurses as deep as the tree nests, which {@link SyntaxTree} limits.
 */
final class ScopeBuilder {

  private static final String CONSTRUCTED = "()";

  private final SyntaxTree tree;
  private final NameScope[] scopes;
  private final NameScope module;
  private final Targets targets = new Targets();
  private final Imports imports;
  private final Map<String, List<NameScope>> types = new HashMap<>();
  private final Map<String, List<Definition>> definitions = new HashMap<>();

  private ScopeBuilder(SyntaxTree tree, ModuleName name) {
    this.tree = tree;
    this.scopes = new NameScope[tree.root().index() + 1];
    this.module = NameScope.module(tree.root(), name.name());
    this.imports = new Imports(name, targets);
  }

  /** {@return the scopes of a file} */
  static Scopes build(SyntaxTree tree, ModuleName name) {
    ScopeBuilder builder = new ScopeBuilder(tree, name);
    builder.visit(tree.root().index(), builder.module, Branch.NONE);
    builder.targets.finish();
    return new Scopes(builder.module, builder.scopes, builder.types, builder.definitions);
  }

  private void visit(int node, NameScope scope, Branch branch) {
    scopes[node] = scope;
    switch (tree.kind(node)) {
      case NAME, STRING, NUMBER -> {}
      case FUNCTION_DEF, ASYNC_FUNCTION_DEF, CLASS_DEF, LAMBDA -> define(node, scope, branch);
      case LIST_COMP, SET_COMP, DICT_COMP, GENERATOR_EXP -> comprehension(node, scope, branch);
      case IF, MATCH -> branches(node, scope, branch);
      case TRY, TRY_STAR -> tries(node, scope, branch);
      case IMPORT -> imports.bind((SimpleStatement.Import) view(node), scope, branch);
      case IMPORT_FROM -> imports.bind((SimpleStatement.ImportFrom) view(node), scope, branch);
      case GLOBAL, NONLOCAL -> declare((SimpleStatement.Scope) view(node), scope);
      default -> {
        if (Targets.mayBind(tree.kind(node))) {
          targets.bind(view(node), scope, branch);
        }
        visitChildren(node, scope, branch);
      }
    }
  }

  private Node view(int node) {
    return Nodes.view(tree, node);
  }

  private void visitChildren(int node, NameScope scope, Branch branch) {
    int count = tree.childCount(node);
    for (int slot = 0; slot < count; slot++) {
      int child = tree.link(node, slot);
      if (child >= 0) {
        visit(child, scope, branch);
      }
    }
  }

  private static void declare(SimpleStatement.Scope declaration, NameScope scope) {
    for (String name : declaration.names()) {
      if (declaration.kind() == NodeKind.GLOBAL) {
        scope.declareGlobal(name);
      } else {
        scope.declareNonlocal(name);
      }
    }
  }

  /** Visits the children, each block and case of them as a branch of its own. */
  private void branches(int node, NameScope scope, Branch branch) {
    for (int slot = 0; slot < tree.childCount(node); slot++) {
      int child = tree.link(node, slot);
      if (child >= 0) {
        boolean expression = tree.kind(child).isExpression();
        visit(child, scope, expression ? branch : branch.of(node, slot));
      }
    }
  }

  /** Visits {@code try}: its {@code else} goes with its block, {@code finally} with all. */
  private void tries(int node, NameScope scope, Branch branch) {
    int last = tree.childCount(node) - 1;
    Branch tried = branch.of(node, 0);
    for (int slot = 0; slot <= last; slot++) {
      int child = tree.link(node, slot);
      if (child < 0) {
        continue;
      }
      if (slot == last) {
        visit(child, scope, branch);
      } else {
        visit(child, scope, slot == 0 || slot == last - 1 ? tried : branch.of(node, slot));
      }
    }
  }

  private void define(int node, NameScope scope, Branch branch) {
    Node definition = view(node);
    if (definition instanceof Definition.Function function) {
      String path = name(function, scope, branch);
      NameScope inner =
          scope.inner(NameScope.Kind.FUNCTION, function, Meanings.join(path, "<locals>"));
      visitParts(node, scope, inner, branch);
    } else if (definition instanceof Definition.ClassDefinition type) {
      String path = name(type, scope, branch);
      NameScope inner = scope.inner(NameScope.Kind.CLASS, type, path);
      types.computeIfAbsent(path, unseen -> new ArrayList<>(1)).add(inner);
      types.computeIfAbsent(path + CONSTRUCTED, unseen -> new ArrayList<>(1)).add(inner);
      onlyBase(type).ifPresent(base -> inner.base().add(new Binding.Assigned(base, branch, base)));
      visitParts(node, scope, inner, branch);
    } else {
      String path = Meanings.join(scope.path(), "<lambda>.<locals>");
      NameScope inner = scope.inner(NameScope.Kind.LAMBDA, definition, path);
      visitParameters(tree.link(node, 0), scope, inner, branch);
      visit(tree.link(node, 1), inner, branch);
    }
  }

  /** Binds the name of a definition, and returns the qualified one. */
  private String name(Definition definition, NameScope scope, Branch branch) {
    String path = Scopes.qualifiedName(definition, scope);
    definitions.computeIfAbsent(path, unseen -> new ArrayList<>(1)).add(definition);
    targets.bind(
        definition.name(),
        Decorators.makeProperty(definition)
            ? new Binding.Unknown(definition, branch)
            : new Binding.Defined(definition, branch, Meanings.of(path)),
        scope);
    return path;
  }

  private static Optional<Expression> onlyBase(Definition.ClassDefinition type) {
    List<Node> bases =
        type.arguments().stream()
            .filter(argument -> !(argument instanceof Clause.Keyword))
            .toList();
    return bases.size() == 1 && bases.get(0) instanceof Expression base
        ? Optional.of(base)
        : Optional.empty();
  }

  /** Visits what a definition consists of, in the scope around it or in its own. */
  private void visitParts(int node, NameScope scope, NameScope inner, Branch branch) {
    for (int slot = 0; slot < tree.childCount(node); slot++) {
      int child = tree.link(node, slot);
      if (child >= 0) {
        switch (tree.kind(child)) {
          case PARAMETERS -> visitParameters(child, scope, inner, branch);
          case TYPE_PARAMETERS, BLOCK -> visit(child, inner, branch);
          default -> visit(child, scope, branch);
        }
      }
    }
  }

  private void visitParameters(int parameters, NameScope scope, NameScope inner, Branch branch) {
    scopes[parameters] = inner;
    List<Clause.Parameter> all = ((Clause.Parameters) view(parameters)).all();
    for (int i = 0; i < all.size(); i++) {
      Clause.Parameter parameter = all.get(i);
      scopes[parameter.index()] = inner;
      Binding binding =
          i == 0 ? firstParameter(parameter, scope, inner, branch) : unknown(parameter, branch);
      parameter.name().ifPresent(name -> targets.bind(name, binding, inner));
      parameter.tuple().ifPresent(tuple -> visitTarget(tuple, inner, branch));
      parameter.annotation().ifPresent(part -> visit(part.index(), scope, branch));
      parameter.defaultValue().ifPresent(part -> visit(part.index(), scope, branch));
    }
  }

  private static Binding unknown(Node node, Branch branch) {
    return new Binding.Unknown(node, branch);
  }

  private void visitTarget(Expression target, NameScope scope, Branch branch) {
    targets.bindUnknown(target, scope, branch);
    visit(target.index(), scope, branch);
  }

  /** {@return the binding of the parameter that takes the instance if it is that of a method} */
  private static Binding firstParameter(
      Clause.Parameter parameter, NameScope scope, NameScope inner, Branch branch) {
    if (scope.kind() != NameScope.Kind.CLASS
        || !(inner.node() instanceof Definition.Function method)
        || !Decorators.takesReceiver(method)) {
      return unknown(parameter, branch);
    }
    String type = scope.path();
    String meaning = type.isEmpty() || Decorators.takesClass(method) ? type : type + CONSTRUCTED;
    return new Binding.Receiver(parameter, branch, scope, Meanings.of(meaning));
  }

  private void comprehension(int node, NameScope scope, Branch branch) {
    NameScope inner = scope.inner(NameScope.Kind.COMPREHENSION, view(node), scope.path());
    boolean first = true;
    for (int slot = 0; slot < tree.childCount(node); slot++) {
      int child = tree.link(node, slot);
      if (tree.kind(child) != NodeKind.COMPREHENSION) {
        visit(child, inner, branch);
        continue;
      }
      Clause.Comprehension clause = (Clause.Comprehension) view(child);
      scopes[child] = inner;
      visitTarget(clause.target(), inner, branch);
      visit(clause.iterable().index(), first ? scope : inner, branch);
      clause.conditions().forEach(condition -> visit(condition.index(), inner, branch));
      first = false;
    }
  }
}
