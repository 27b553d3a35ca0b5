package io.pypiguard.behavior.hiding;

import io.pypiguard.python.PythonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rewrites each Python source of a package by itself.
 *
 * @param name name of the mutation
 * @param rewriting what happens to a source
 */
record EachSource(String name, Rewriting rewriting) implements Mutation {

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach(
        (path, text) ->
            result.put(
                path,
                path.endsWith(".py") ? rewriting.rewrite(PythonParser.parse(text), random) : text));
    return result;
  }
}
