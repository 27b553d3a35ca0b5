package io.pypiguard.mutation.internal.cover;

import com.google.common.base.Splitter;
import com.google.common.collect.ListMultimap;
import io.pypiguard.mutation.Mutation;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Adds about 100 KB of modules such as honest libraries have: classes and functions of all sorts,
 * put together of parts with names of their own. Nothing of the package refers to them.
 */
final class HonestCode implements Mutation {

  private static final int SIZE = 100_000;
  private static final int LEAST_PARTS = 3;
  private static final int MORE_PARTS = 4;

  private static final List<String> PARTS =
      Splitter.on("\n------\n")
          .trimResults()
          .omitEmptyStrings()
          .splitToList(Resources.text("honest-parts.py"));
  private static final ListMultimap<String, List<String>> WORDS =
      Resources.table("honest-words.tsv");

  @Override
  public String id() {
    return "honest-code";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    String main = Folders.main(files.keySet(), random);
    String folder = main + folderName(files, main, random) + "/";
    Map<String, String> modules = new LinkedHashMap<>();
    int size = 0;
    for (List<String> thing : Resources.shuffled(WORDS.get("thing"), random)) {
      if (size < SIZE) {
        String module = module(thing.get(1), thing.get(2), random);
        modules.put(folder + thing.get(1) + ".py", module);
        size += module.length();
      }
    }
    Map<String, String> result = new LinkedHashMap<>(files);
    result.putIfAbsent(main + "__init__.py", "");
    result.put(folder + "__init__.py", "\"\"\"Building blocks of this package.\"\"\"\n");
    result.putAll(modules);
    return result;
  }

  private static String folderName(
      Map<String, String> files, String main, SplittableRandom random) {
    return Resources.shuffled(WORDS.get("folder"), random).stream()
        .map(row -> row.get(1))
        .filter(name -> Folders.isFree(files.keySet(), main, name))
        .findFirst()
        .orElse("building_blocks");
  }

  private static String module(String thing, String things, SplittableRandom random) {
    Set<String> imports = new LinkedHashSet<>();
    StringBuilder code = new StringBuilder();
    int parts = LEAST_PARTS + random.nextInt(MORE_PARTS);
    for (String part : Resources.shuffled(PARTS, random).subList(0, parts)) {
      int start = split(part, imports);
      code.append("\n\n").append(part.substring(start).strip()).append('\n');
    }
    String opening = Resources.pick(WORDS.get("opening"), random).replace("\\n", "\n");
    String text = "\"\"\"" + opening + "\"\"\"\n\n" + String.join("\n", imports) + "\n" + code;
    return named(text, thing, things, random);
  }

  /** Adds the imports of a part to others, and returns where it goes on behind them. */
  private static int split(String part, Set<String> imports) {
    int end = 0;
    for (Statement statement : PythonParser.parse(part.replace('$', '_')).root().body()) {
      boolean plain =
          statement instanceof SimpleStatement.Import
              || statement instanceof SimpleStatement.ImportFrom;
      if (!plain) {
        break;
      }
      imports.add(statement.text());
      end = statement.endOffset();
    }
    return end;
  }

  private static String named(String text, String thing, String things, SplittableRandom random) {
    List<List<String>> fields = Resources.shuffled(WORDS.get("field"), random);
    String field = fields.get(0).get(1);
    return text.replace("$Thing$", capital(thing))
        .replace("$Things$", capital(things))
        .replace("$thing$", thing)
        .replace("$things$", things)
        .replace("$field$", field)
        .replace("$FIELD$", field.toUpperCase(Locale.ROOT))
        .replace("$other$", fields.get(1).get(1))
        .replace("$verb$", Resources.pick(WORDS.get("verb"), random))
        .replace("$d$", String.valueOf(random.nextInt(10)))
        .replace("$n$", String.valueOf(2 + random.nextInt(30)));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
