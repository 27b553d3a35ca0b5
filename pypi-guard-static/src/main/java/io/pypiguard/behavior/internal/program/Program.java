package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.files.internal.PythonSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The modules of a package and the names by which they find each other.
 *
 * <p>Holds the sources that {@link PythonSources} selects, and the empty ones. Immutable.
 */
public final class Program {

  /** The program of the package that a context belongs to. */
  public static final Derivation<Program> DERIVATION = Program::read;

  private final PackageArtifact artifact;
  private final List<ProgramModule> modules;
  private final Map<String, ProgramModule> byName = new LinkedHashMap<>();
  private final Map<String, ProgramModule> byPath = new HashMap<>();
  private final Map<String, List<ProgramModule>> byPackage = new HashMap<>();

  private Program(PackageArtifact artifact, List<ProgramModule> modules) {
    this.artifact = artifact;
    this.modules = List.copyOf(modules);
    for (ProgramModule module : modules) {
      byPath.put(module.member().path(), module);
      if (module.isImportable()) {
        byName.merge(module.name(), module, Program::preferred);
      }
    }
    for (ProgramModule module : byName.values()) {
      byPackage
          .computeIfAbsent(Paths.parent(module.name(), '.'), absent -> new ArrayList<>())
          .add(module);
    }
  }

  private static Program read(PackageArtifact artifact, ScanContext context) throws IOException {
    Set<Member> sources = new HashSet<>(context.get(PythonSources.DERIVATION).members());
    ProjectFiles project = context.get(ProjectFiles.DERIVATION);
    Set<Member> buildFiles = new HashSet<>();
    context.get(BuildCode.DERIVATION).files().forEach(file -> buildFiles.add(file.member()));
    ModuleNames names =
        ModuleNames.of(artifact, project.isInstalled(), PackageFolders.read(context));
    List<ProgramModule> modules = new ArrayList<>();
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (sources.contains(member) || isEmptySource(member)) {
        ProgramModule module = names.module(member, ZoneRules.shipped());
        boolean setup =
            project.setupScript().filter(member::equals).isPresent()
                || (buildFiles.contains(member) && !isInPackage(module));
        modules.add(setup ? module.in(Zone.SETUP) : module);
      }
    }
    return new Program(artifact, withLibrary(modules));
  }

  /** Python prefers a package to a module; what a build left behind lies deeper than its source. */
  private static ProgramModule preferred(ProgramModule first, ProgramModule next) {
    if (first.isPackage() != next.isPackage()) {
      return first.isPackage() ? first : next;
    }
    return Paths.depth(next.member().path()) < Paths.depth(first.member().path()) ? next : first;
  }

  private static boolean isEmptySource(Member member) {
    return member.isFile() && member.size() == 0 && FileNames.isPythonSource(member);
  }

  /** What a package holds besides is imported, too, even if a build tool runs it. */
  private static boolean isInPackage(ProgramModule module) {
    return module.isImportable() && (module.isPackage() || module.name().indexOf('.') >= 0);
  }

  /** Where everything that can be imported is called tests, examples or so, that is the library. */
  private static List<ProgramModule> withLibrary(List<ProgramModule> modules) {
    if (modules.stream().anyMatch(module -> module.zone() == Zone.LIBRARY)) {
      return modules;
    }
    return modules.stream()
        .map(
            module ->
                module.isImportable() && module.zone() != Zone.SETUP
                    ? module.in(Zone.LIBRARY)
                    : module)
        .toList();
  }

  /** {@return all modules in the order of the archive} */
  public List<ProgramModule> modules() {
    return modules;
  }

  /**
   * Finds what an absolute import of an installed package means.
   *
   * @param name dotted name
   * @return the module, or the {@code __init__} of the package; nothing if there is none in here
   */
  public Optional<ProgramModule> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Finds what a relative import means.
   *
   * @param from the module in which it stands
   * @param level how many dots there are, at least 0; 0 is an absolute import
   * @param name what stands behind the dots, which may be empty
   * @return the module; nothing if there is none in here
   */
  public Optional<ProgramModule> findRelative(ProgramModule from, int level, String name) {
    if (level == 0) {
      return find(name);
    }
    if (!from.isImportable()) {
      return Paths.resolve(
              folder(from), "../".repeat(Math.min(level - 1, from.member().path().length())))
          .flatMap(folder -> findIn(folder, name));
    }
    String packageName = from.packageName();
    for (int dot = 1; dot < level && !packageName.isEmpty(); dot++) {
      packageName = Paths.parent(packageName, '.');
    }
    return packageName.isEmpty() ? Optional.empty() : find(Paths.join(packageName, '.', name));
  }

  /**
   * Finds what an absolute import means in a file that is run as a program, for which Python looks
   * first in the file's folder: in {@code setup.py}, say.
   *
   * @param from the file
   * @param name dotted name
   * @return the module, or the {@code __init__} of the package; nothing if there is none
   */
  public Optional<ProgramModule> findBeside(ProgramModule from, String name) {
    return findIn(folder(from), name);
  }

  /**
   * Finds what an absolute import means if a folder is on {@code sys.path}.
   *
   * @param folder path of the folder in the archive, without a slash at its end
   * @param name dotted name; empty for the {@code __init__} of the folder itself
   * @return the module, or the {@code __init__} of the package; nothing if there is none
   */
  public Optional<ProgramModule> findIn(String folder, String name) {
    String path = Paths.join(folder, '/', name.replace('.', '/'));
    return Optional.ofNullable(byPath.get(Paths.join(path, '/', "__init__.py")))
        .or(() -> Optional.ofNullable(byPath.get(path + ".py")));
  }

  /**
   * Returns the modules directly in a package.
   *
   * @param packageName dotted name; empty for those at the top
   * @return modules and {@code __init__} files of packages, in the order of the archive
   */
  public List<ProgramModule> submodules(String packageName) {
    return List.copyOf(byPackage.getOrDefault(packageName, List.of()));
  }

  /**
   * Returns the module that a file is.
   *
   * @param member a file of the package
   * @return the module; nothing if it is no Python
   */
  public Optional<ProgramModule> module(Member member) {
    return Optional.ofNullable(byPath.get(member.path()));
  }

  /**
   * Finds the file that a path in code means.
   *
   * @param from the module in which the path stands
   * @param path a path relative to the folder of the module or to that of the project, with {@code
   *     .}, {@code ..} and slashes of both kinds
   * @return the file; nothing if there is none, or the path is absolute or leads out of the package
   */
  public Optional<Member> file(ProgramModule from, String path) {
    String root = artifact.root();
    return file(folder(from), path)
        .or(() -> file(root.isEmpty() ? "" : root.substring(0, root.length() - 1), path));
  }

  private Optional<Member> file(String folder, String path) {
    return Paths.resolve(folder, path).flatMap(artifact::member).filter(Member::isFile);
  }

  private static String folder(ProgramModule module) {
    return Paths.parent(module.member().path(), '/');
  }
}
