package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement within a line.
 *
 * @see <a href="https://docs.python.org/3/reference/simple_stmts.html">Simple statements</a>
 */
public abstract sealed class SimpleStatement extends Statement {

  SimpleStatement(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** An expression that stands alone. */
  public static final class ExpressionStatement extends SimpleStatement {

    ExpressionStatement(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the expression} */
    public Expression value() {
      return expression(0);
    }
  }

  /** {@code a = b = value}. */
  public static final class Assign extends SimpleStatement {

    Assign(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is assigned to, from left to right; at least one} */
    public List<Expression> targets() {
      return list(Expression.class, 0, childCount() - 1);
    }

    /** {@return the value} */
    public Expression value() {
      return expression(childCount() - 1);
    }
  }

  /** {@code target += value}, or another operator. */
  public static final class AugAssign extends SimpleStatement {

    AugAssign(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is assigned to} */
    public Expression target() {
      return expression(0);
    }

    /** {@return the operator, without the equals sign} */
    public Operator operator() {
      return Nodes.operator(payload());
    }

    /** {@return the value on the right} */
    public Expression value() {
      return expression(1);
    }
  }

  /** {@code target: annotation = value}. */
  public static final class AnnAssign extends SimpleStatement {

    AnnAssign(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is annotated} */
    public Expression target() {
      return expression(0);
    }

    /** {@return the annotation} */
    public Expression annotation() {
      return expression(1);
    }

    /** {@return the value, if one is assigned} */
    public Optional<Expression> value() {
      return optionalExpression(2);
    }

    /** {@return whether the target is a name without brackets, which declares a variable} */
    public boolean isSimple() {
      return payload() == 1;
    }
  }

  /** {@code type name = value}. */
  public static final class TypeAlias extends SimpleStatement {

    TypeAlias(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name} */
    public Expression name() {
      return expression(0);
    }

    /** {@return the type parameters, if there are any} */
    public Optional<Clause.TypeParameters> typeParameters() {
      return Nodes.typeParameters(this, 1);
    }

    /** {@return the type} */
    public Expression value() {
      return expression(2);
    }
  }

  /** {@code return}. */
  public static final class Return extends SimpleStatement {

    Return(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is returned, if it is named} */
    public Optional<Expression> value() {
      return optionalExpression(0);
    }
  }

  /** {@code del}. */
  public static final class Delete extends SimpleStatement {

    Delete(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is deleted} */
    public List<Expression> targets() {
      return expressions(0);
    }
  }

  /** {@code raise}, or Python 2's {@code raise exception, value, traceback}. */
  public static final class Raise extends SimpleStatement {

    Raise(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is raised, unless it is the exception being handled} */
    public Optional<Expression> exception() {
      return optionalExpression(0);
    }

    /** {@return what stands behind {@code from}} */
    public Optional<Expression> cause() {
      return optionalExpression(1);
    }

    /** {@return Python 2's second expression} */
    public Optional<Expression> value() {
      return optionalExpression(2);
    }

    /** {@return Python 2's third expression} */
    public Optional<Expression> traceback() {
      return optionalExpression(3);
    }
  }

  /** {@code assert}. */
  public static final class Assert extends SimpleStatement {

    Assert(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the condition} */
    public Expression test() {
      return expression(0);
    }

    /** {@return the message, if there is one} */
    public Optional<Expression> message() {
      return optionalExpression(1);
    }
  }

  /** {@code import}. */
  public static final class Import extends SimpleStatement {

    Import(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the modules} */
    public List<Clause.Alias> names() {
      return list(Clause.Alias.class, 0, childCount());
    }
  }

  /** {@code from module import names}. */
  public static final class ImportFrom extends SimpleStatement {

    ImportFrom(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return how many dots stand before the module} */
    public int level() {
      int dots = 0;
      for (int token = tree().firstToken(index()) + 1; isDots(token); token++) {
        dots += tree().tokenType(token) == PythonGrammar.DOT ? 1 : 3;
      }
      return dots;
    }

    private boolean isDots(int token) {
      int type = tree().tokenType(token);
      return type == PythonGrammar.DOT || type == PythonGrammar.ELLIPSIS;
    }

    /**
     * {@return the module without the dots before it, as {@code a.b}; empty if there are only dots}
     */
    public String module() {
      int token = tree().firstToken(index()) + 1;
      while (isDots(token)) {
        token++;
      }
      int end = token;
      while (tree().tokenType(end) != PythonGrammar.IMPORT) {
        end++;
      }
      return Nodes.dottedName(tree(), token, end);
    }

    /** {@return the names; one called {@code *} stands for all} */
    public List<Clause.Alias> names() {
      return list(Clause.Alias.class, 0, childCount());
    }
  }

  /** {@code global} or {@code nonlocal}; {@link #kind()} tells which. */
  public static final class Scope extends SimpleStatement {

    Scope(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the names, in normal form NFKC} */
    public List<String> names() {
      List<String> names = new ArrayList<>();
      for (int token = tree().firstToken(index()) + 1;
          token < tree().endToken(index());
          token += 2) {
        names.add(tree().tokenName(token));
      }
      return List.copyOf(names);
    }
  }

  /** {@code pass}. */
  public static final class Pass extends SimpleStatement {

    Pass(SyntaxTree tree, int index) {
      super(tree, index);
    }
  }

  /** {@code break}. */
  public static final class Break extends SimpleStatement {

    Break(SyntaxTree tree, int index) {
      super(tree, index);
    }
  }

  /** {@code continue}. */
  public static final class Continue extends SimpleStatement {

    Continue(SyntaxTree tree, int index) {
      super(tree, index);
    }
  }

  /** The {@code print} statement of Python 2. */
  public static final class Print extends SimpleStatement {

    Print(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the file behind {@code >>}, if there is one} */
    public Optional<Expression> destination() {
      return optionalExpression(0);
    }

    /** {@return what is printed} */
    public List<Expression> values() {
      return expressions(1);
    }

    /** {@return whether the line is ended: whether no comma stands at the end} */
    public boolean endsLine() {
      return payload() == 1;
    }
  }

  /** The {@code exec} statement of Python 2. */
  public static final class Exec extends SimpleStatement {

    Exec(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the code} */
    public Expression code() {
      return expression(0);
    }

    /** {@return the global names, if they are given} */
    public Optional<Expression> globals() {
      return optionalExpression(1);
    }

    /** {@return the local names, if they are given} */
    public Optional<Expression> locals() {
      return optionalExpression(2);
    }
  }

  /** Tokens that make no statement. */
  public static final class Unparsed extends SimpleStatement {

    Unparsed(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the tokens} */
    public List<SyntaxToken> tokens() {
      return SyntaxToken.list(tree(), tree().firstToken(index()), tree().endToken(index()));
    }
  }
}
