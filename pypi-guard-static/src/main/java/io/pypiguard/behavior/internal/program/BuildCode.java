package io.pypiguard.behavior.internal.program;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Derivation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Code of a project that build tools run, as its settings say.
 *
 * @param files files that are run
 * @param objects objects that are imported and called, as {@code module:object} or {@code
 *     module.object}
 * @param attributes objects whose value is read, for which their module is imported
 * @param commandPackages packages whose modules are commands of {@code setup.py}
 * @see <a href="https://peps.python.org/pep-0517/">PEP 517, build backends</a>
 */
record BuildCode(
    List<File> files,
    List<Reference> objects,
    List<Reference> attributes,
    List<String> commandPackages) {

  static final Derivation<BuildCode> DERIVATION =
      (artifact, context) -> new Reader(artifact, context.get(ProjectFiles.DERIVATION)).read();

  /** The hooks that installers call, in their order. */
  static final List<String> BACKEND_HOOKS =
      List.of(
          "get_requires_for_build_sdist",
          "build_sdist",
          "get_requires_for_build_wheel",
          "prepare_metadata_for_build_wheel",
          "build_wheel",
          "get_requires_for_build_editable",
          "prepare_metadata_for_build_editable",
          "build_editable");

  private static final List<Hook> HOOKS =
      ResourceTable.read(BuildCode.class, "build-hooks.tsv", 6).stream().map(Hook::of).toList();

  /**
   * A file that is run as a whole, and functions of it that are called then.
   *
   * @param functions their names; empty if none is called
   * @param reason who runs it
   */
  record File(Member member, List<String> functions, String reason) {}

  /**
   * An object that is named.
   *
   * @param reason who uses it
   */
  record Reference(String object, String reason) {}

  /** A setting of {@code pyproject.toml} that names code, a row of {@code build-hooks.tsv}. */
  private record Hook(
      String table, String key, String condition, String absent, boolean isFile, String reason) {

    static Hook of(List<String> row) {
      boolean file = row.get(4).equals("file");
      return new Hook(row.get(0), row.get(1), row.get(2), row.get(3), file, row.get(5));
    }

    List<String> values(Map<String, Object> settings) {
      if (!condition.equals("-")) {
        int equals = condition.indexOf('=');
        String value = TomlFile.string(settings, condition.substring(0, equals));
        if (!value.equals(condition.substring(equals + 1))) {
          return List.of();
        }
      }
      if (key.equals("*")) {
        return settings.values().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList();
      }
      String value = TomlFile.string(settings, key);
      if (!value.isEmpty()) {
        return List.of(value);
      }
      return absent.equals("-") ? List.of() : List.of(absent);
    }
  }

  private static final class Reader {

    private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final String ATTRIBUTE = "attr:";
    private static final String SETUPTOOLS = "setuptools";

    private final PackageArtifact artifact;
    private final ProjectFiles project;
    private final List<File> files = new ArrayList<>();
    private final List<Reference> objects = new ArrayList<>();
    private final List<Reference> attributes = new ArrayList<>();
    private final Set<String> commandPackages = new LinkedHashSet<>();

    Reader(PackageArtifact artifact, ProjectFiles project) {
      this.artifact = artifact;
      this.project = project;
    }

    BuildCode read() {
      String backend = project.pyproject().string("build-system", "build-backend");
      readBackend(backend);
      boolean usual = backend.isEmpty() || backend.startsWith(SETUPTOOLS) || !files.isEmpty();
      String reason = usual ? "pip runs setup.py" : "setup.py runs where it is called by hand";
      project.setupScript().ifPresent(member -> files.add(new File(member, List.of(), reason)));
      HOOKS.forEach(this::readHook);
      readSetupConfig();
      project
          .pyproject()
          .tables("tool.setuptools.dynamic.*")
          .forEach(field -> addAttribute(TomlFile.string(field, "attr")));
      return new BuildCode(
          List.copyOf(files),
          List.copyOf(objects),
          List.copyOf(attributes),
          List.copyOf(commandPackages));
    }

    private void readBackend(String backend) {
      int colon = backend.indexOf(':');
      String module = colon < 0 ? backend : backend.substring(0, colon);
      String object = colon < 0 ? "" : backend.substring(colon + 1).strip();
      List<String> functions =
          BACKEND_HOOKS.stream().map(hook -> Paths.join(object, '.', hook)).toList();
      String path = module.strip().replace('.', '/');
      for (String folder : project.pyproject().strings("build-system", "backend-path")) {
        Optional<Member> member = file(folder + "/" + path + ".py");
        if (member.isEmpty()) {
          member = file(folder + "/" + path + "/__init__.py");
        }
        if (member.isPresent() && !path.isEmpty()) {
          files.add(new File(member.get(), functions, "pip calls the project's own build backend"));
          return;
        }
      }
    }

    private void readHook(Hook hook) {
      for (Map<String, Object> settings : project.pyproject().tables(hook.table())) {
        for (String value : hook.values(settings)) {
          if (hook.isFile()) {
            file(value).ifPresent(member -> files.add(new File(member, List.of(), hook.reason())));
          } else {
            objects.add(new Reference(value, hook.reason()));
          }
        }
      }
    }

    private void readSetupConfig() {
      IniFile config = project.setupConfig();
      config
          .pairs("options", "cmdclass")
          .values()
          .forEach(value -> objects.add(new Reference(value, "setuptools runs the command class")));
      for (String line : config.lines("global", "command_packages")) {
        LIST.split(line).forEach(commandPackages::add);
      }
      for (String line : config.lines("metadata", "version")) {
        if (line.startsWith(ATTRIBUTE)) {
          addAttribute(line.substring(ATTRIBUTE.length()).strip());
        }
      }
    }

    private void addAttribute(String attribute) {
      if (!attribute.isEmpty()) {
        attributes.add(new Reference(attribute, "setuptools imports the module of an attribute"));
      }
    }

    private Optional<Member> file(String path) {
      return project.path(path).flatMap(artifact::member).filter(Member::isFile);
    }
  }
}
