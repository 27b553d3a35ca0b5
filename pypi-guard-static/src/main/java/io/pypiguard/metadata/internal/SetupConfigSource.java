package io.pypiguard.metadata.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.program.IniFile;
import io.pypiguard.behavior.internal.program.ProjectFiles;
import io.pypiguard.metadata.MetadataSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the sections {@code metadata} and {@code options} of a {@code setup.cfg}.
 *
 * @see <a href="https://setuptools.pypa.io/en/latest/userguide/declarative_config.html">Declarative
 *     configuration of setuptools</a>
 */
final class SetupConfigSource {

  private static final String METADATA = "metadata";
  private static final String FILE = "file:";
  private static final String ATTRIBUTE = "attr:";

  /** Names files of the description, without a directive. */
  private static final String DESCRIPTION_FILE = "description_file";

  private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();

  private static final Splitter LINES = Splitter.on('\n').trimResults().omitEmptyStrings();
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.anyOf(",\n")).trimResults().omitEmptyStrings();

  private final IniFile config;
  private final ProjectText texts;
  private final FieldCollector fields;

  private SetupConfigSource(IniFile config, ProjectText texts, String member) {
    this.config = config;
    this.texts = texts;
    this.fields = new FieldCollector(MetadataSource.Kind.SETUP_CFG, member);
  }

  static Optional<MetadataSource> read(ProjectFiles project, ProjectText texts) throws IOException {
    if (project.setupConfigFile().isEmpty()) {
      return Optional.empty();
    }
    Member member = project.setupConfigFile().get();
    SetupConfigSource source = new SetupConfigSource(project.setupConfig(), texts, member.path());
    for (String section : List.of(METADATA, "options")) {
      for (Map.Entry<String, List<String>> option :
          project.setupConfig().section(section).entrySet()) {
        source.add(section, option.getKey(), option.getValue());
      }
    }
    project
        .setupConfig()
        .section("options.extras_require")
        .forEach((extra, lines) -> source.addExtra(extra, lines));
    return source.fields.source();
  }

  private void addExtra(String extra, List<String> lines) {
    int line = config.line("options.extras_require", extra);
    for (String requirement : lines) {
      fields.add("Requires-Dist", Requirements.ofExtra(requirement, extra), line);
    }
  }

  private void add(String section, String option, List<String> lines) throws IOException {
    String field = SetupKeywords.field(option);
    if (field.isEmpty()) {
      return;
    }
    int line = config.line(section, option);
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (first.startsWith(FILE)) {
      addValues(field, files(String.join(",", lines).substring(FILE.length())), line);
    } else if (option.equals(DESCRIPTION_FILE)) {
      addValues(field, files(String.join(",", lines)), line);
    } else if (first.startsWith(ATTRIBUTE)) {
      fields.add(field, "", line);
    } else if (!lines.isEmpty()) {
      addValues(field, String.join("\n", lines), line);
    }
  }

  private String files(String paths) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String path : LIST.split(paths)) {
      text.append(texts.of(path)).append('\n');
    }
    return text.toString().strip();
  }

  private void addValues(String field, String text, int line) {
    switch (SetupKeywords.shape(field)) {
      case LINES -> LINES.split(text).forEach(value -> fields.add(field, value, line));
      case WORDS -> WORDS.split(text).forEach(value -> fields.add(field, value, line));
      case LABELS -> LINES.split(text).forEach(value -> fields.add(field, label(value), line));
      case TEXT -> fields.add(field, text, line);
    }
  }

  private static String label(String line) {
    int equals = line.indexOf('=');
    return equals < 0
        ? line
        : line.substring(0, equals).strip() + ", " + line.substring(equals + 1).strip();
  }
}
