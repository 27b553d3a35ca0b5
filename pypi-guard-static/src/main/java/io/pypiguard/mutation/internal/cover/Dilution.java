package io.pypiguard.mutation.internal.cover;

import io.pypiguard.mutation.Mutation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Adds harmless modules that are much alike. */
final class Dilution implements Mutation {

  private static final int MODULES = 20;

  private static final List<String> FUNCTIONS =
      List.of(
          """
          def total(values):
              \"""Returns the sum of the values that are not negative.\"""
              result = 0
              for value in values:
                  if value >= 0:
                      result += value
              return result
          """,
          """
          def words(text):
              \"""Returns how often each word is in a text.\"""
              counts = {}
              for word in text.lower().split():
                  counts[word] = counts.get(word, 0) + 1
              return counts
          """,
          """
          class Box:
              \"""A rectangle.\"""

              def __init__(self, width, height):
                  self.width = width
                  self.height = height

              def area(self):
                  return self.width * self.height
          """,
          """
          def chunks(items, size):
              \"""Cuts a list into lists of a size.\"""
              return [items[i : i + size] for i in range(0, len(items), size)]
          """,
          """
          def clamp(value, lowest, highest):
              \"""Returns the nearest value in a range.\"""
              return max(lowest, min(value, highest))
          """);

  @Override
  public String id() {
    return "diluted";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    String folder = Folders.main(files.keySet(), random);
    Map<String, String> result = new LinkedHashMap<>(files);
    result.putIfAbsent(folder + "__init__.py", "");
    for (int number = 0; number < MODULES; number++) {
      StringBuilder module = new StringBuilder("\"\"\"Helpers.\"\"\"\n");
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        module.append("\n\n").append(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
      }
      result.put(folder + "helpers" + number + ".py", module.toString());
    }
    return result;
  }
}
