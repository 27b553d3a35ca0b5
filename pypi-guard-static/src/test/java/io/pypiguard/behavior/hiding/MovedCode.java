package io.pypiguard.behavior.hiding;

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
  public String name() {
    return imported ? "moved-to-module" : "moved-to-data-file";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          result.put(path, text);
          if (path.endsWith(".py")) {
            Payload.of(text).ifPresent(payload -> move(path, payload, result));
          }
        });
    return result;
  }

  private void move(String path, Payload payload, Map<String, String> result) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash + 1);
    String stem = path.substring(slash + 1, path.length() - ".py".length()).replace("__", "");
    if (imported) {
      String module = "moved" + stem;
      String dotted = folder.replace('/', '.') + module;
      result.put(path, payload.with("from " + dotted + " import *\n"));
      result.put(folder + module + ".py", payload.code());
    } else {
      String file = "table" + stem + ".dat";
      String open =
          "import os\nexec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '"
              + file
              + "')).read())\n";
      result.put(path, payload.with(open));
      result.put(folder + file, payload.code());
    }
  }
}
