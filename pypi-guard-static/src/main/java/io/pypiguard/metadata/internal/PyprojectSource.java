package io.pypiguard.metadata.internal;

import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.program.ProjectFiles;
import io.pypiguard.behavior.internal.program.TomlFile;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.ProjectMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code pyproject.toml}: the table {@code project}, the requirements of the build, and the
 * tables that Poetry, Flit and setuptools have of their own.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/">The
 *     specification of pyproject.toml</a> (PEP 518 and 621)
 * @see <a href="https://python-poetry.org/docs/pyproject/">Poetry</a>
 * @see <a href="https://flit.pypa.io/en/latest/pyproject_toml.html">Flit</a>
 */
final class PyprojectSource {

  private static final String PROJECT = "project";
  private static final String POETRY = "tool.poetry";
  private static final String FLIT = "tool.flit.metadata";

  /** Core metadata field by key, of keys that hold one text. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("name", "Name"),
          Map.entry("dist-name", "Name"),
          Map.entry("version", "Version"),
          Map.entry("description", "Summary"),
          Map.entry("requires-python", "Requires-Python"),
          Map.entry("homepage", "Home-page"),
          Map.entry("home-page", "Home-page"),
          Map.entry("author", "Author"),
          Map.entry("author-email", "Author-email"),
          Map.entry("maintainer", "Maintainer"),
          Map.entry("maintainer-email", "Maintainer-email"));

  /** Fields by the name that the key {@code dynamic} has for them. */
  private static final Map<String, String> DYNAMIC =
      Map.of(
          "version", "Version",
          "description", "Summary",
          "readme", "Description",
          "authors", "Author-email",
          "maintainers", "Maintainer-email",
          "license", "License",
          "classifiers", "Classifier",
          "urls", "Project-URL",
          "dependencies", "Requires-Dist",
          "requires-python", "Requires-Python");

  private static final Set<String> POETRY_URLS = Set.of("repository", "documentation");

  private final TomlFile toml;
  private final ProjectText texts;
  private final FieldCollector fields;

  private PyprojectSource(TomlFile toml, ProjectText texts, String member) {
    this.toml = toml;
    this.texts = texts;
    this.fields = new FieldCollector(MetadataSource.Kind.PYPROJECT, member);
  }

  static Optional<MetadataSource> read(ProjectFiles project, ProjectText texts) throws IOException {
    if (project.pyprojectFile().isEmpty()) {
      return Optional.empty();
    }
    Member member = project.pyprojectFile().get();
    PyprojectSource source = new PyprojectSource(project.pyproject(), texts, member.path());
    for (String table : List.of(PROJECT, POETRY, FLIT)) {
      source.readTable(table);
    }
    source.readDynamic();
    source.readPoetryDependencies("tool.poetry.dependencies", "Requires-Dist");
    source.strings("build-system", "requires", ProjectMetadata.BUILD_REQUIRES);
    return source.fields.source();
  }

  private void readTable(String table) throws IOException {
    for (Map.Entry<String, Object> entry : toml.table(table).entrySet()) {
      String key = entry.getKey();
      Object value = entry.getValue();
      int line = toml.line(table + "." + key);
      String field = TEXTS.get(key);
      if (field != null && value instanceof String text) {
        fields.add(field, text, line);
      } else if (POETRY_URLS.contains(key) && value instanceof String text) {
        fields.add("Project-URL", key + ", " + text, line);
      }
    }
    people(table, "authors", "Author");
    people(table, "maintainers", "Maintainer");
    license(table);
    readme(table);
    urls(table);
    strings(table, "classifiers", "Classifier");
    strings(table, "dependencies", "Requires-Dist");
    strings(table, "requires", "Requires-Dist");
    strings(table, "license-files", "License-File");
    List<String> keywords = toml.strings(table, "keywords");
    if (!keywords.isEmpty()) {
      fields.add("Keywords", String.join(",", keywords), toml.line(table + ".keywords"));
    }
    extras(table + ".optional-dependencies");
    extras(table + ".requires-extra");
  }

  private void strings(String table, String key, String field) {
    int line = toml.line(table + "." + key);
    toml.strings(table, key).forEach(text -> fields.add(field, text, line));
  }

  /** PEP 621 has tables of name and e-mail, Poetry texts of both. */
  private void people(String table, String key, String role) {
    int line = toml.line(table + "." + key);
    Object people = toml.table(table).get(key);
    if (!(people instanceof List<?> list)) {
      return;
    }
    for (Object each : list) {
      Optional<Map<String, Object>> person = TomlFile.asTable(each);
      String name = person.map(known -> TomlFile.string(known, "name")).orElse("");
      String email = person.map(known -> TomlFile.string(known, "email")).orElse("");
      if (each instanceof String text) {
        fields.add(text.contains("@") ? role + "-email" : role, text, line);
      } else if (email.isEmpty()) {
        fields.add(role, name, line);
      } else {
        fields.add(role + "-email", name.isEmpty() ? email : name + " <" + email + ">", line);
      }
    }
  }

  private void license(String table) throws IOException {
    Object license = toml.table(table).get("license");
    int line = toml.line(table + ".license");
    if (license instanceof String text) {
      fields.add(table.equals(PROJECT) ? "License-Expression" : "License", text, line);
      return;
    }
    Optional<Map<String, Object>> known = TomlFile.asTable(license);
    if (known.isPresent()) {
      String text = TomlFile.string(known.get(), "text");
      String file = TomlFile.string(known.get(), "file");
      fields.add("License", text.isEmpty() ? texts.of(file) : text, line);
    }
  }

  private void readme(String table) throws IOException {
    for (String key : List.of("readme", "description-file")) {
      Object readme = toml.table(table).get(key);
      int line = toml.line(table + "." + key);
      Optional<Map<String, Object>> known = TomlFile.asTable(readme);
      if (readme instanceof String path) {
        fields.add("Description", texts.of(path), line);
      } else if (known.isPresent()) {
        String text = TomlFile.string(known.get(), "text");
        String path = TomlFile.string(known.get(), "file");
        fields.add("Description", text.isEmpty() ? texts.of(path) : text, line);
      }
    }
  }

  private void urls(String table) {
    toml.table(table + ".urls")
        .forEach(
            (label, url) -> {
              if (url instanceof String text) {
                int line = toml.line(table + ".urls." + label);
                fields.add("Project-URL", label + ", " + text, line);
              }
            });
  }

  private void extras(String table) {
    for (String extra : toml.table(table).keySet()) {
      int line = toml.line(table + "." + extra);
      for (String requirement : toml.strings(table, extra)) {
        fields.add("Requires-Dist", Requirements.ofExtra(requirement, extra), line);
      }
    }
  }

  /** What a build backend works out is stated, but not known. */
  private void readDynamic() {
    int line = toml.line("project.dynamic");
    for (String name : toml.strings(PROJECT, "dynamic")) {
      String field = DYNAMIC.get(name);
      if (field != null) {
        fields.add(field, "", line);
      }
    }
  }

  private void readPoetryDependencies(String table, String field) {
    toml.table(table)
        .forEach(
            (name, constraint) -> {
              int line = toml.line(table + "." + name);
              if (name.equals("python")) {
                fields.add("Requires-Python", constraint instanceof String text ? text : "", line);
              } else {
                fields.add(field, poetryRequirement(name, constraint), line);
              }
            });
  }

  private static String poetryRequirement(String name, Object constraint) {
    if (constraint instanceof String version) {
      return version.equals("*") ? name : name + " " + version;
    }
    Map<String, Object> known = TomlFile.asTable(constraint).orElse(Map.of());
    String url = TomlFile.string(known, "url");
    String git = TomlFile.string(known, "git");
    String version = TomlFile.string(known, "version");
    String requirement = version.isEmpty() || version.equals("*") ? name : name + " " + version;
    if (!url.isEmpty() || !git.isEmpty()) {
      requirement = name + " @ " + (url.isEmpty() ? "git+" + git : url);
    }
    return TomlFile.string(known, "optional").equals("true")
        ? Requirements.ofExtra(requirement, name)
        : requirement;
  }
}
