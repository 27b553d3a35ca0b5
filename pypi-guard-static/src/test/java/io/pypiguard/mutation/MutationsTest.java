package io.pypiguard.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutationsTest {

  /** Says what it computes. */
  private static final Map<String, String> PROGRAM =
      Map.of(
          "main.py",
          """
          \"""A program.\"""
          from __future__ import annotations

          import json
          import os.path
          import string as letters
          from collections import OrderedDict, deque as line

          from parts.shapes import Shape, describe

          NAMES = ["square", "circle's", "\\u00e9"]
          KEY = b"by\\xfftes"


          class Square(Shape):
              kind = "square"

              def __init__(self, side):
                  self.side = side

              def area(self):
                  return self.side * self.side


          def show(items):
              for index, item in enumerate(items):
                  print(f"{index}: {item!r}", describe(item))
              with open(os.devnull) as nothing:
                  print(len(nothing.read()))


          waiting = line([1, 2])
          waiting.append(3)
          show([Square(2), *NAMES])
          print(json.dumps(OrderedDict(a=1, b="c")), letters.digits[:3], KEY.hex())
          print(os.path.join("a", "b").upper(), sum(x for x in waiting if x > 1), end="!\\n")
          """,
          "parts/__init__.py",
          "",
          "parts/shapes.py",
          """
          class Shape:
              kind = "shape"

              def __repr__(self):
                  return "%s of %d" % (self.kind, self.area())


          def describe(thing):
              return "shape" if isinstance(thing, Shape) else str(thing).title()


          print(describe("loaded"))
          """);

  private static final String OUTPUT =
      """
      Loaded
      0: square of 4 shape
      1: 'square' Square
      2: "circle's" Circle'S
      3: '\u00e9' \u00c9
      0
      {"a": 1, "b": "c"} 012 6279ff746573
      A/B 5!
      """;

  static List<Mutation> mutations() {
    return Mutations.all();
  }

  private static Map<String, String> apply(Mutation mutation) {
    return mutation.apply(new LinkedHashMap<>(PROGRAM), new SplittableRandom(7));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationsGivePython(Mutation mutation) {
    apply(mutation)
        .forEach(
            (path, text) -> {
              SyntaxTree tree = PythonParser.parse(path.endsWith(".py") ? text : "");
              assertThat(tree.errors()).as(path + "\n" + text).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationsRepeat(Mutation mutation) {
    assertThat(apply(mutation)).isEqualTo(apply(mutation)).isNotEqualTo(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationsChangeNoMeaning(Mutation mutation, @TempDir Path folder) throws Exception {
    assumeThat(isPythonThere()).as("python3 is on the path").isTrue();
    assertThat(run(apply(mutation), folder)).isEqualTo(OUTPUT);
  }

  private static boolean isPythonThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(Map<String, String> files, Path folder)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    ProcessBuilder builder =
        new ProcessBuilder("python3", "main.py")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
