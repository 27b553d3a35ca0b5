package io.pypiguard.mutation.internal.code;

import io.pypiguard.mutation.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mutations that write the code of a package in another way. */
public final class CodeMutations {

  private static final int MOST_LAYERS = 5;

  private CodeMutations() {}

  /**
   * Returns all of them, the plain ones first.
   *
   * @return mutations with different ids
   */
  public static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.add(strings("strings-in-pieces", new PiecesSpelling()));
    for (BaseSpelling base : BaseSpelling.values()) {
      all.add(strings("strings-in-" + base.name().toLowerCase(Locale.ROOT), base));
    }
    all.add(strings("strings-in-hex", new HexSpelling()));
    all.add(strings("strings-under-xor", new XorSpelling()));
    all.add(strings("strings-by-codes", new CodesSpelling()));
    all.add(strings("strings-reversed", new ReversedSpelling()));
    all.add(strings("strings-in-rot13", new Rot13Spelling()));
    all.add(strings("strings-translated", new TranslatedSpelling()));
    all.add(strings("strings-from-object", new ObjectSpelling()));
    all.add(new EachSource("attributes-by-name", new AttributeRewriting()));
    all.add(new EachSource("imports-by-builtin", ImportRewriting.BUILTIN));
    all.add(new EachSource("imports-by-importlib", ImportRewriting.IMPORTLIB));
    all.add(new EachSource("calls-through-lambda", new CallRewriting()));
    all.add(new NameRewriting());
    all.add(new EachSource("dead-code", new DeadCode()));
    for (int depth = 1; depth <= MOST_LAYERS; depth++) {
      all.add(new EachSource("layers-" + depth, new Layers(depth)));
    }
    all.add(new EachSource("quiet-execution", new QuietExecution()));
    all.add(new EachSource("flattened", new Flattening()));
    all.add(new MovedCode(true));
    all.add(new MovedCode(false));
    all.add(new EachSource("quote-trick", new QuoteTrick()));
    all.add(new EachSource("docstrings-and-comments", new Documentation()));
    return all;
  }

  private static Mutation strings(String id, Spelling spelling) {
    return new EachSource(id, new StringRewriting(spelling));
  }
}
