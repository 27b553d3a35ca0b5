package io.pypiguard.python;

import java.util.List;

/** One place where a name or an attribute gets a value. */
sealed interface Binding {

  /** {@return what binds it} */
  Node node();

  /** {@return the branches that it stands in} */
  Branch branch();

  /** By an import: {@code meaning} is what is imported. */
  record Imported(Node node, Branch branch, List<String> meaning) implements Binding {}

  /** By a definition: {@code meaning} is the name of what is defined. */
  record Defined(Node node, Branch branch, List<String> meaning) implements Binding {}

  /** As the first parameter of a method of {@code type}. */
  record Receiver(Node node, Branch branch, NameScope type, List<String> meaning)
      implements Binding {}

  /** By an expression. */
  record Assigned(Node node, Branch branch, Expression value) implements Binding {}

  /** With nothing that can be called or asked: {@code None}, {@code del}, a bare annotation. */
  record Nothing(Node node, Branch branch) implements Binding {}

  /** With what cannot be known. */
  record Unknown(Node node, Branch branch) implements Binding {}
}
