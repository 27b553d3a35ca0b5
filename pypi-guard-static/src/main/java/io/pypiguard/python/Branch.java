package io.pypiguard.python;

/**
 * Where something stands in the {@code if}, {@code try} and {@code match} statements around it: two
 * places that stand in different branches of one statement exclude each other.
 */
final class Branch {

  /** Within no branch. */
  static final Branch NONE = new Branch();

  private final Branch parent;
  private final int statement;
  private final int number;
  private final int depth;

  private Branch() {
    this.parent = this;
    this.statement = -1;
    this.number = 0;
    this.depth = 0;
  }

  private Branch(Branch parent, int statement, int number) {
    this.parent = parent;
    this.statement = statement;
    this.number = number;
    this.depth = parent.depth + 1;
  }

  /** {@return a branch of the statement with an index, which itself stands in this branch} */
  Branch of(int statementIndex, int branchNumber) {
    return new Branch(this, statementIndex, branchNumber);
  }

  /** {@return whether only one of the two is run} */
  static boolean exclude(Branch first, Branch second) {
    Branch a = first;
    Branch b = second;
    while (a.depth > b.depth) {
      a = a.parent;
    }
    while (b.depth > a.depth) {
      b = b.parent;
    }
    while (a != b) {
      if (a.statement == b.statement && a.number != b.number) {
        return true;
      }
      a = a.parent;
      b = b.parent;
    }
    return false;
  }
}
