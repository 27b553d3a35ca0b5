package io.pypiguard.mutation.internal.cover;

import io.pypiguard.mutation.Mutation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Fills in what a package says about itself: author, address, pages, licence, classifiers,
 * keywords, a long description; and adds what goes with it: a readme, a licence, tests, {@code
 * pyproject.toml}. All places where it stands say the same.
 *
 * <p>Values that code works out stay, since code may do more, and so do those that {@code
 * pyproject.toml} or {@code setup.cfg} give.
 */
final class FullMetadata implements Mutation {

  private static final String SETUP = "setup.py";
  private static final String DIST_INFO = ".dist-info/METADATA";

  @Override
  public String id() {
    return "full-metadata";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Optional<SetupCall> setup = Optional.ofNullable(files.get(SETUP)).flatMap(SetupCall::in);
    Optional<HeaderText> header =
        files.keySet().stream()
            .filter(FullMetadata::isMetadata)
            .findFirst()
            .map(path -> HeaderText.parse(files.getOrDefault(path, "")));
    ProjectFacts facts = facts(files, setup, header, random);
    Map<String, List<String>> values = facts.fields();
    Set<String> kept = kept(files, setup, header, values.keySet());
    String readme = facts.fill("readme.md");
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach(
        (path, text) ->
            result.put(
                path, isMetadata(path) ? HeaderText.parse(text).with(values, readme, kept) : text));
    Optional<String> wheel =
        files.keySet().stream().filter(path -> path.endsWith(DIST_INFO)).findFirst();
    if (wheel.isPresent()) {
      String folder = wheel.get().substring(0, wheel.get().lastIndexOf('/') + 1);
      result.putIfAbsent(folder + "LICENSE", facts.fill("licence.txt"));
    } else {
      values.put("Description", List.of(readme));
      setup.ifPresent(call -> result.put(SETUP, call.with(values, kept)));
      values.remove("Description");
      addDocuments(facts, readme, result);
      if (header.isEmpty() && setup.isPresent()) {
        String start = "Name: " + facts.name() + "\nVersion: " + facts.version();
        result.put("PKG-INFO", HeaderText.parse(start).with(values, readme, kept));
      }
    }
    return result;
  }

  private static boolean isMetadata(String path) {
    return path.equals("PKG-INFO")
        || path.endsWith(".egg-info/PKG-INFO")
        || path.endsWith("EGG-INFO/PKG-INFO")
        || path.endsWith(DIST_INFO);
  }

  private static ProjectFacts facts(
      Map<String, String> files,
      Optional<SetupCall> setup,
      Optional<HeaderText> header,
      SplittableRandom random) {
    String main = Folders.main(files.keySet(), random);
    String module = main.substring(0, main.length() - 1).replace('/', '.');
    String name =
        header
            .map(text -> text.value("Name"))
            .or(() -> setup.map(call -> call.text("name")))
            .filter(value -> !value.isEmpty())
            .orElse(module);
    String version =
        header
            .map(text -> text.value("Version"))
            .or(() -> setup.map(call -> call.text("version")))
            .filter(value -> !value.isEmpty())
            .orElse("1.0.0");
    return ProjectFacts.of(name, version, module, random);
  }

  /** Returns the fields whose values must stay where there are any. */
  private static Set<String> kept(
      Map<String, String> files,
      Optional<SetupCall> setup,
      Optional<HeaderText> header,
      Set<String> fields) {
    Set<String> kept = new HashSet<>();
    setup.ifPresent(call -> kept.addAll(call.fixedFields()));
    boolean elsewhere =
        files.getOrDefault("pyproject.toml", "").contains("[project]")
            || files.getOrDefault("pyproject.toml", "").contains("[tool.poetry]")
            || files.getOrDefault("setup.cfg", "").contains("[metadata]");
    if (elsewhere) {
      fields.stream()
          .filter(field -> header.filter(text -> !text.has(field)).isEmpty())
          .forEach(kept::add);
      kept.add("Description");
    }
    if (hasDocument(files, "licen") || hasDocument(files, "copying")) {
      kept.add("License");
    }
    return kept;
  }

  private static void addDocuments(ProjectFacts facts, String readme, Map<String, String> result) {
    if (!hasDocument(result, "licen") && !hasDocument(result, "copying")) {
      result.put("LICENSE", facts.fill("licence.txt"));
    }
    if (!hasDocument(result, "readme")) {
      result.put("README.md", readme);
    }
    result.putIfAbsent("pyproject.toml", facts.fill("pyproject.toml"));
    result.putIfAbsent("tests/__init__.py", "");
    result.putIfAbsent("tests/test_basics.py", facts.fill("test_basics.py"));
  }

  /** Returns whether there is a document at the top whose name begins so. */
  private static boolean hasDocument(Map<String, String> files, String start) {
    return files.keySet().stream()
        .anyMatch(path -> path.toLowerCase(Locale.ROOT).startsWith(start));
  }
}
