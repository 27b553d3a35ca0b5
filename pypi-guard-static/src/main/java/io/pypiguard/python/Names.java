package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * Says which qualified names the expressions of a file mean: that {@code e(x)} behind {@code from
 * os import system as e} calls {@code os.system}.
 *
 * <pre>{@code
 * Names names = Names.of(tree);
 * names.meaning(call.function()); // os.system
 * }</pre>
 *
 * <p>A qualified name starts with what it is imported from or provided by:
 *
 * <ul>
 *   <li>{@code os.system}, {@code base64.b64decode}: from a module. Names of modules are as the
 *       file says; what Python 2 and 3 call differently stays different.
 *   <li>{@code builtins.exec}: what Python 2 or 3 provides. Its module is always called {@code
 *       builtins}, also where the file says {@code __builtin__} or {@code __builtins__}.
 *   <li>{@code .helper.run}, {@code ..core.x}: from a relative import as it is written, if the name
 *       of the file is not known or has not as many parts.
 *   <li>{@code <module>.Class.method}, {@code <module>.f.<locals>.g}: defined in the file, as
 *       Python's {@code __qualname__} behind the name of the module, or {@code <module>} if that is
 *       not known. An attribute of the file itself or of its classes is followed to what it is
 *       bound to.
 *   <li>{@code socket.socket().connect}: an attribute of what a call returns. {@code as} targets of
 *       {@code with} stand for the context manager, {@code await} for what it waits for, and {@code
 *       self} for an instance of the class of the method. Attributes that a class does not bind are
 *       those of its base, if it has one only.
 * </ul>
 *
 * <p>What a name means does not depend on the place: all that is bound to it in its scope counts,
 * wherever it stands. If that differs the meaning is unknown, with one exception: imports, and
 * other bindings beside them, in different branches of {@code if}, {@code try} or {@code match}, of
 * which only one is run, are alternatives. {@code None} and {@code del} are no meaning.
 *
 * <p>What cannot be known is unknown and never guessed: parameters, loop targets, what is bound to
 * an operation or by an augmented assignment, names from star imports of modules that are not well
 * known. Not followed are assignments to attributes other than through the first parameter of a
 * method, {@code setattr}, decorators, code in strings, and statements that could not be parsed.
 * Expressions that nest deeper than 100 levels and names longer than 250 characters are unknown
 * too, which keeps time linear in the size of the file.
 *
 * <p>Instances are safe for use by several threads.
 *
 * @see <a href="https://docs.python.org/3/reference/executionmodel.html">Execution model</a>
 * @see <a href="https://peps.python.org/pep-3155/">PEP 3155, qualified names</a>
 */
public final class Names {

  private final SyntaxTree tree;
  private final Scopes scopes;
  private final NameResolver resolver;

  private Names(SyntaxTree tree, ModuleName name) {
    this.tree = tree;
    this.scopes = ScopeBuilder.build(tree, name);
    this.resolver = new NameResolver(scopes);
  }

  /**
   * {@return the names of a file that is imported by an unknown name}
   *
   * @param tree the tree of the file
   */
  public static Names of(SyntaxTree tree) {
    return new Names(tree, ModuleName.UNKNOWN);
  }

  /**
   * {@return the names of a file that is imported by a known name, which makes relative imports
   * absolute}
   *
   * @param tree the tree of the file
   * @param moduleName its dotted name, as {@code pkg.mod}
   * @param isPackage whether it is the {@code __init__.py} of a package of that name
   * @throws IllegalArgumentException if {@code moduleName} is no dotted name
   */
  public static Names of(SyntaxTree tree, String moduleName, boolean isPackage) {
    if (Attributes.module(moduleName).isEmpty()) {
      throw new IllegalArgumentException(
          "moduleName must be a dotted name of at most 250 characters, was \"" + moduleName + '"');
    }
    return new Names(tree, new ModuleName(moduleName, isPackage));
  }

  /** {@return the tree whose names these are} */
  public SyntaxTree tree() {
    return tree;
  }

  /**
   * {@return the qualified name that an expression means, if it is known; of alternatives the first
   * in the source}
   *
   * @param expression an expression of the tree: a name, an attribute, a call for its result
   * @throws IllegalArgumentException if it is of another tree
   */
  public Optional<String> meaning(Expression expression) {
    return meanings(expression).stream().findFirst();
  }

  /**
   * {@return the qualified names that an expression may mean: none if it is unknown, several
   * different ones, in the order of the source, if it is imported in alternative ways; at most 8}
   *
   * @param expression an expression of the tree
   * @throws IllegalArgumentException if it is of another tree
   */
  public synchronized List<String> meanings(Expression expression) {
    return resolver.resolve(own(expression));
  }

  /**
   * {@return the nodes that bind what a name stands for, in the order of the source; none if it is
   * bound nowhere in the file} A node is a {@link Definition}, a {@link Clause.Alias} of an import,
   * a {@link Clause.Parameter}, a {@link Clause.TypeParameter}, a {@link Pattern}, or an {@link
   * Expression} that is assigned to.
   *
   * @param name a name of the tree
   * @throws IllegalArgumentException if it is of another tree
   */
  public List<Node> definitions(Expression.Name name) {
    return scope(name).find(own(name).name()).map(Variable::nodes).orElse(List.of());
  }

  /**
   * {@return the definitions in the file with a qualified name, in the order of the source} With
   * {@link #meaning} it leads from a call to the function that is called.
   *
   * @param qualifiedName a name as {@code <module>.Class.method}
   */
  public List<Definition> definitions(String qualifiedName) {
    return List.copyOf(scopes.definitions(qualifiedName));
  }

  /**
   * {@return the qualified name of a definition; none if it has more than 250 characters}
   *
   * @param definition a definition of the tree
   * @throws IllegalArgumentException if it is of another tree
   */
  public Optional<String> qualifiedName(Definition definition) {
    return Optional.of(Scopes.qualifiedName(definition, scope(definition)))
        .filter(name -> !name.isEmpty());
  }

  /**
   * {@return the scope that a node stands in} A definition stands in the scope around it; its body
   * in its own.
   *
   * @param node a node of the tree
   * @throws IllegalArgumentException if it is of another tree
   */
  public NameScope scope(Node node) {
    return scopes.of(own(node));
  }

  private <T extends Node> T own(T node) {
    if (node.tree() != tree) {
      throw new IllegalArgumentException("the node must be of the same tree, was " + node);
    }
    return node;
  }
}
