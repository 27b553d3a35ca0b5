package io.pypiguard.python;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a file with names of its own. Names are looked up from the inside to the outside; those
 * of a class are not visible from the functions in it.
 *
 * @see <a href="https://docs.python.org/3/reference/executionmodel.html#naming-and-binding">Naming
 *     and binding</a>
 */
public final class NameScope {

  /** What has names of its own. */
  public enum Kind {
    /** A file. */
    MODULE,
    /** The block of a class. */
    CLASS,
    /** The parameters and the block of a function. */
    FUNCTION,
    /** The parameters and the expression of a {@code lambda}. */
    LAMBDA,
    /** A comprehension or a generator, but for the iterable of its first {@code for}. */
    COMPREHENSION
  }

  private final Kind kind;
  private final Node node;
  private final Optional<NameScope> parent;
  private final NameScope module;
  private final String path;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Variable> attributes = new LinkedHashMap<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new HashSet<>();
  private final Variable base = new Variable(this);
  private boolean holdsAnyName;

  private NameScope(Kind kind, Node node, Optional<NameScope> parent, String path) {
    this.kind = kind;
    this.node = node;
    this.parent = parent;
    this.path = path;
    this.module = parent.map(outer -> outer.module).orElse(this);
  }

  static NameScope module(Node node, String path) {
    return new NameScope(Kind.MODULE, node, Optional.empty(), path);
  }

  NameScope inner(Kind innerKind, Node innerNode, String innerPath) {
    return new NameScope(innerKind, innerNode, Optional.of(this), innerPath);
  }

  /** {@return what it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return the node whose scope it is: a module, a definition, a lambda or a comprehension} */
  public Node node() {
    return node;
  }

  /** {@return the scope around it; none around that of a file} */
  public Optional<NameScope> parent() {
    return parent;
  }

  /**
   * {@return the names bound in it, in the order of the source} Names that it declares as {@code
   * global} or {@code nonlocal} are bound where they belong; those of a star import are among the
   * names if the module is well known.
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(variables.keySet());
  }

  /**
   * {@return the nodes that bind a name in it, in the order of the source; none if it is not bound}
   * They are those that {@link Names#definitions(Expression.Name)} tells.
   *
   * @param name a name
   */
  public List<Node> definitions(String name) {
    return Optional.ofNullable(variables.get(name)).map(Variable::nodes).orElse(List.of());
  }

  /** {@return what names within it are called before their own name; empty if that is too long} */
  String path() {
    return path;
  }

  NameScope module() {
    return module;
  }

  /** {@return the base of a class, which is bound if there is exactly one} */
  Variable base() {
    return base;
  }

  /** Notes that names are bound which are not told. */
  void holdAnyName() {
    holdsAnyName = true;
  }

  boolean declaresGlobal(String name) {
    return globals.contains(name);
  }

  boolean declaresNonlocal(String name) {
    return nonlocals.contains(name);
  }

  void declareGlobal(String name) {
    if (this != module && globals.add(name)) {
      Variable own = variables.remove(name);
      if (own != null) {
        own.bindings().forEach(module.variable(name)::add);
      }
    }
  }

  void declareNonlocal(String name) {
    nonlocals.add(name);
  }

  /** {@return a name of this scope, new if it is not bound yet} */
  Variable variable(String name) {
    return variables.computeIfAbsent(name, unbound -> new Variable(this));
  }

  /** {@return an attribute of the instances of a class, new if it is not bound yet} */
  Variable attribute(String name) {
    return attributes.computeIfAbsent(
        name,
        unbound -> {
          Variable attribute = new Variable(this);
          own(name).ifPresent(variable -> variable.bindings().forEach(attribute::add));
          return attribute;
        });
  }

  /** {@return a name bound in this scope} */
  Optional<Variable> own(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** {@return what a class says of a name: an attribute of its instances or a name of its own} */
  Optional<Variable> member(String name) {
    return Optional.ofNullable(attributes.get(name)).or(() -> own(name));
  }

  /** {@return what a name stands for in this scope; none if no scope binds it} */
  Optional<Variable> find(String name) {
    return declaresGlobal(name) ? module.own(name) : visible(name).or(() -> findAround(name));
  }

  /** {@return what a name stands for that this scope does not bind} */
  Optional<Variable> findAround(String name) {
    Optional<NameScope> around = parent;
    while (around.isPresent()) {
      NameScope scope = around.get();
      around = scope.parent;
      if (scope.kind == Kind.CLASS) {
        continue;
      }
      if (scope.declaresGlobal(name)) {
        return module.own(name);
      }
      Optional<Variable> variable = scope.visible(name);
      if (variable.isPresent()) {
        return variable;
      }
    }
    return Optional.empty();
  }

  private Optional<Variable> visible(String name) {
    Optional<Variable> variable = own(name);
    return variable.isEmpty() && holdsAnyName ? Optional.of(Variable.unknown(this)) : variable;
  }

  @Override
  public String toString() {
    return kind + " scope of " + node;
  }
}
