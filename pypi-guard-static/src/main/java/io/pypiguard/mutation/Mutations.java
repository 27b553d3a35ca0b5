package io.pypiguard.mutation;

import io.pypiguard.mutation.internal.code.CodeMutations;
import io.pypiguard.mutation.internal.cover.CoverMutations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mutations that there are. */
public final class Mutations {

  private static final Map<String, Mutation> BY_ID = collect();

  private Mutations() {}

  /**
   * Returns all mutations: first those that change code, then those that add to a package, then
   * chains of several.
   *
   * @return mutations with different ids; unmodifiable
   */
  public static List<Mutation> all() {
    return List.copyOf(BY_ID.values());
  }

  /**
   * Returns a mutation.
   *
   * @param id its id
   * @return the mutation
   * @throws IllegalArgumentException if there is none with this id
   */
  public static Mutation byId(String id) {
    Mutation mutation = BY_ID.get(id);
    if (mutation == null) {
      throw new IllegalArgumentException(
          "no mutation \"" + id + "\"; there are " + String.join(", ", BY_ID.keySet()));
    }
    return mutation;
  }

  /**
   * Joins mutations: each works on what the one before has left.
   *
   * @param id what the whole is called, lower-case words joined by {@code -}
   * @param parts the mutations, the first one first; copied
   * @return a mutation
   */
  public static Mutation chain(String id, List<Mutation> parts) {
    return new Chain(id, parts);
  }

  private static Map<String, Mutation> collect() {
    Map<String, Mutation> all = new LinkedHashMap<>();
    CodeMutations.all().forEach(mutation -> all.put(mutation.id(), mutation));
    CoverMutations.all().forEach(mutation -> all.put(mutation.id(), mutation));
    chain(
        all,
        "names-hidden-in-layers",
        "imports-by-builtin",
        "attributes-by-name",
        "strings-under-xor",
        "layers-2");
    chain(all, "moved-and-packed", "strings-in-pieces", "moved-to-module", "layers-3", "diluted");
    chain(all, "renamed-and-documented", "renamed", "docstrings-and-comments", "full-metadata");
    chain(all, "diluted-and-documented", "honest-code", "full-metadata");
    chain(all, "packed-under-cover", "layers-2", "honest-code", "full-metadata");
    return all;
  }

  private static void chain(Map<String, Mutation> all, String id, String... parts) {
    List<Mutation> mutations = new ArrayList<>();
    for (String part : parts) {
      mutations.add(all.get(part));
    }
    all.put(id, chain(id, mutations));
  }
}
