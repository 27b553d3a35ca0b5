package io.pypiguard.python.bytecode;

import com.google.common.collect.Iterables;
import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Reference;
import io.pypiguard.python.bytecode.Value.Singleton;
import io.pypiguard.python.bytecode.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value on the stack of a program that is followed, not run.
 *
 * <p>Size and height keep the tree of a call that takes calls small, whatever is passed on and on.
 *
 * @param value what is known of it
 * @param receiver what it is a method of, if that becomes the first argument: one value or none
 * @param size how many containers and calls it has, itself included
 * @param height how deep these nest
 */
record Operand(Value value, List<Value> receiver, int size, int height) {

  /** How many containers and calls a value has at most. */
  static final int LARGEST = 200;

  private static final int HIGHEST = 16;
  private static final int LONGEST_NAME = 300;

  /** How many values a container has at most that is put together at run time. */
  static final int MOST_ITEMS = 256;

  static final Operand UNKNOWN = new Operand(Singleton.UNKNOWN, List.of(), 0, 0);

  /** Stands where a function has no receiver, and equals nothing else. */
  static final Operand NULL = new Operand(Singleton.UNKNOWN, List.of(Singleton.UNKNOWN), 0, 0);

  private static final Set<String> ATTRIBUTE_GETTERS =
      Set.of("getattr", "builtins.getattr", "__builtin__.getattr");
  private static final Set<String> IMPORTERS =
      Set.of("__import__", "builtins.__import__", "__builtin__.__import__");
  private static final String IMPORT_MODULE = "importlib.import_module";

  /** Returns a value that stands in a file; what nests too much there is not known. */
  static Operand of(Value value) {
    int size = size(value, LARGEST, HIGHEST);
    return size > LARGEST ? UNKNOWN : new Operand(value, List.of(), size, HIGHEST / 2);
  }

  static Operand reference(String name) {
    return name.isEmpty() || name.length() > LONGEST_NAME
        ? UNKNOWN
        : new Operand(new Reference(name), List.of(), 0, 0);
  }

  private static int size(Value value, int most, int height) {
    if (!(value instanceof Items container)) {
      return 0;
    }
    int size = 1;
    for (Value item : container.values()) {
      size += height == 0 ? most : size(item, most - size, height - 1);
      if (size > most) {
        break;
      }
    }
    return size;
  }

  /** Returns a container of what is known of its items. */
  static Operand items(Kind kind, List<Operand> items) {
    List<Operand> kept = items.subList(0, Math.min(items.size(), MOST_ITEMS));
    Parts parts = Parts.of(kept);
    return new Operand(new Items(kind, parts.values), List.of(), parts.size + 1, parts.height + 1);
  }

  /** Returns an attribute of this value, or what is not known. */
  Operand attribute(String name) {
    Optional<String> owner = ownerName();
    if (owner.isEmpty() || name.isEmpty()) {
      return UNKNOWN;
    }
    Operand attribute = reference(owner.get() + "." + name);
    return value instanceof Reference || attribute.equals(UNKNOWN)
        ? attribute
        : new Operand(attribute.value, List.of(value), size, height);
  }

  private Optional<String> ownerName() {
    if (value instanceof Reference reference) {
      return Optional.of(reference.name());
    }
    if (value instanceof CallFact call) {
      return Optional.of(call.qualifiedName() + "()");
    }
    if (value instanceof Text) {
      return Optional.of("str");
    }
    if (value instanceof Value.Bytes) {
      return Optional.of("bytes");
    }
    if (value instanceof Items container) {
      return kindName(container.kind());
    }
    return Optional.empty();
  }

  private static Optional<String> kindName(Kind kind) {
    return switch (kind) {
      case TUPLE -> Optional.of("tuple");
      case LIST -> Optional.of("list");
      case SET -> Optional.of("set");
      case FROZEN_SET -> Optional.of("frozenset");
      case DICTIONARY -> Optional.of("dict");
      case SLICE -> Optional.empty();
    };
  }

  /** Returns the call of this value as an operand, or what is not known if it has no name. */
  Operand call(List<Operand> arguments, List<String> keywords, int line) {
    Optional<String> name =
        value instanceof Reference || value instanceof CallFact ? ownerName() : Optional.empty();
    if (name.isEmpty() || name.get().length() > LONGEST_NAME) {
      return UNKNOWN;
    }
    List<Operand> all = new ArrayList<>();
    receiver.forEach(first -> all.add(new Operand(first, List.of(), size, height)));
    Iterables.addAll(all, Iterables.limit(arguments, MOST_ITEMS));
    List<String> kept = keywords.subList(0, Math.min(keywords.size(), all.size()));
    Parts parts = Parts.of(all);
    return new Operand(
        new CallFact(name.get(), parts.values, kept, line),
        List.of(),
        parts.size + 1,
        parts.height + 1);
  }

  /** Returns what this call is known to give, itself if that is only known at run time. */
  Operand result() {
    if (!(value instanceof CallFact call)) {
      return this;
    }
    List<Value> arguments = call.arguments();
    if (arguments.isEmpty()) {
      return this;
    }
    Value first = arguments.get(0);
    String name = call.qualifiedName();
    if (IMPORTERS.contains(name) && first instanceof Text text) {
      String module = text.value();
      int dot = module.indexOf('.');
      return reference(dot < 0 || arguments.size() > 1 ? module : module.substring(0, dot));
    }
    if (name.equals(IMPORT_MODULE) && first instanceof Text text) {
      return reference(text.value());
    }
    if (ATTRIBUTE_GETTERS.contains(name)
        && arguments.size() > 1
        && arguments.get(1) instanceof Text text) {
      Operand attribute = of(first).attribute(text.value());
      return attribute.equals(UNKNOWN) ? this : attribute;
    }
    return this;
  }

  /** Values that go into another one, those beyond the limits replaced by what is not known. */
  private record Parts(List<Value> values, int size, int height) {

    static Parts of(List<Operand> operands) {
      List<Value> values = new ArrayList<>();
      int size = 0;
      int height = 0;
      for (Operand operand : operands) {
        boolean fits = size + operand.size < LARGEST && operand.height < HIGHEST;
        values.add(fits ? operand.value : Singleton.UNKNOWN);
        size += fits ? operand.size : 0;
        height = Math.max(height, fits ? operand.height : 0);
      }
      return new Parts(values, size, height);
    }
  }
}
