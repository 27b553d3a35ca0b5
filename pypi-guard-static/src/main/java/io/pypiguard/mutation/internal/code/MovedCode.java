package io.pypiguard.mutation.internal.code;

import io.pypiguard.mutation.Mutation;
import io.pypiguard.python.PythonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Moves the code of each source to a file beside it.
 *
 * @param imported whether to a module that is imported; else to a file that is no Python by its
 *     name, opened and executed
 */
record MovedCode(boolean imported) implements Mutation {

  @Override
  public String id() {
    return imported ? "moved-to-module" : "moved-to-data-file";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          result.put(path, text);
          if (path.endsWith(".py")) {
            boolean inPackage = files.containsKey(folder(path) + "__init__.py");
            Payload.of(text).ifPresent(payload -> move(path, inPackage, payload, result));
          }
        });
    return result;
  }

  private void move(String path, boolean inPackage, Payload payload, Map<String, String> result) {
    String folder = folder(path);
    String stem = path.substring(folder.length(), path.length() - ".py".length()).replace("__", "");
    String module = "moved" + stem;
    String file = "table" + stem + ".dat";
    String name = inPackage ? "." + module : folder.replace('/', '.') + module;
    String call =
        imported
            ? "from " + name + " import *\n"
            : "import os\nexec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '"
                + file
                + "')).read())\n";
    // Not every file name can be imported.
    if (isPython(payload.with(call)) && isPython(payload.code())) {
      result.put(path, payload.with(call));
      result.put(folder + (imported ? module + ".py" : file), payload.code());
    }
  }

  private static boolean isPython(String text) {
    return PythonParser.parse(text).errors().isEmpty();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
