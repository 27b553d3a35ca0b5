package io.pypiguard.mutation.internal.code;

import io.pypiguard.mutation.Mutation;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rewrites each Python source of a package by itself. Left as they are: sources that are not quite
 * Python, and those of which a rewriting would make something that is not.
 *
 * @param id id of the mutation
 * @param rewriting what happens to a source
 */
record EachSource(String id, Rewriting rewriting) implements Mutation {

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> result.put(path, path.endsWith(".py") ? rewrite(text, random) : text));
    return result;
  }

  private String rewrite(String text, SplittableRandom random) {
    SyntaxTree tree = PythonParser.parse(text);
    if (!tree.errors().isEmpty()) {
      return text;
    }
    String rewritten = rewriting.rewrite(tree, random);
    return PythonParser.parse(rewritten).errors().isEmpty() ? rewritten : text;
  }
}
