package io.pypiguard.behavior.internal.program;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names the files of a package are imported.
 *
 * <p>In a wheel and an egg a path says it. A source distribution is built first, so that there it
 * follows from where the project says its packages lie, else from the folders with an {@code
 * __init__} file, which may lie anywhere; folders without one are packages only where that is
 * likely.
 *
 * @see <a href="https://peps.python.org/pep-0420/">PEP 420, namespace packages</a>
 */
final class ModuleNames {

  private static final String INIT = "__init__";
  private static final String SOURCE_FOLDER = "src";

  /** Deeper ones cannot be imported on any usual file system. */
  private static final int MOST_FOLDERS = 100;

  private static final Folder TOP = new Folder("", true);
  private static final Folder LOOSE = new Folder("", false);

  private final PackageArtifact artifact;
  private final InstallPlace place;
  private final boolean installed;
  private final Map<String, String> stated;
  private final String project;
  private final Set<String> topLevelNames;
  private final Set<String> withInit = new HashSet<>();
  private final Map<String, Folder> folders = new HashMap<>();

  private ModuleNames(PackageArtifact artifact, boolean installed, Map<String, String> stated) {
    this.artifact = artifact;
    this.place = InstallPlace.of(artifact);
    this.installed = installed;
    this.stated = stated;
    this.topLevelNames = Set.copyOf(artifact.topLevelNames());
    this.project = artifact.coordinates().normalizedName().replace('-', '_');
  }

  /**
   * Prepares the names of a package.
   *
   * @param artifact the package
   * @param installed whether files lie where they will lie once installed
   * @param stated names of packages by their folders, as the project says
   */
  static ModuleNames of(PackageArtifact artifact, boolean installed, Map<String, String> stated) {
    ModuleNames names = new ModuleNames(artifact, installed, stated);
    for (Member member : artifact.members()) {
      if (member.depth() == 0 && member.isFile() && member.name().startsWith(INIT + ".")) {
        names.withInit.add(Paths.parent(names.place(member), '/'));
      }
    }
    return names;
  }

  /** Returns the name of the project as a package would have it. */
  String project() {
    return project;
  }

  /** Returns the path of a member in site-packages or the project, or else in the archive. */
  String place(Member member) {
    if (place.isBuilt()) {
      return place.inSitePackages(member).orElse(member.path());
    }
    String root = artifact.root();
    return member.path().startsWith(root) ? member.path().substring(root.length()) : member.path();
  }

  /**
   * Names a module and says what it is for.
   *
   * @param zones the conventions for places
   */
  ProgramModule module(Member member, ZoneRules zones) {
    String path = place(member);
    Optional<String> name = importedName(member, path);
    boolean isPackage = name.isPresent() && stem(member).equals(INIT);
    return new ProgramModule(
        member,
        name.orElse(stem(member)),
        isPackage,
        name.isPresent(),
        zones.zone(path, project, name.isPresent()));
  }

  private Optional<String> importedName(Member member, String path) {
    boolean overwritten = artifact.member(member.path()).filter(member::equals).isEmpty();
    boolean elsewhere = place.isBuilt() && place.inSitePackages(member).isEmpty();
    String file = member.name();
    if (overwritten || elsewhere || member.depth() > 0 || !hasModuleExtension(file)) {
      return Optional.empty();
    }
    Folder folder = folder(Paths.parent(path, '/'), 0);
    String stem = stem(member);
    String name =
        stem.equals(INIT) ? folder.packageName() : Paths.join(folder.packageName(), '.', stem);
    boolean valid = folder.isImportable() && isIdentifier(stem) && !name.isEmpty();
    return valid ? Optional.of(name) : Optional.empty();
  }

  private Folder folder(String path, int depth) {
    Folder known = folders.get(path);
    if (known != null) {
      return known;
    }
    if (depth > MOST_FOLDERS) {
      return LOOSE;
    }
    Folder folder = work(path, depth);
    folders.put(path, folder);
    return folder;
  }

  private Folder work(String path, int depth) {
    String name = stated.get(path);
    if (name != null) {
      return new Folder(name, true);
    }
    boolean init = withInit.contains(path);
    if (path.isEmpty() || (!installed && !init && path.equals(SOURCE_FOLDER))) {
      return TOP;
    }
    String parentPath = Paths.parent(path, '/');
    Folder parent = folder(parentPath, depth + 1);
    String last = Paths.last(path, '/');
    if (!isIdentifier(last)) {
      return LOOSE;
    }
    if (!parent.packageName().isEmpty()) {
      return new Folder(parent.packageName() + "." + last, true);
    }
    boolean importable =
        parent.isImportable()
            ? init || installed || !parentPath.isEmpty() || isTopLevelName(last)
            : init && !installed;
    return importable ? new Folder(last, true) : LOOSE;
  }

  private boolean isTopLevelName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return project.equals(lower) || project.startsWith(lower + "_") || topLevelNames.contains(name);
  }

  private static boolean hasModuleExtension(String file) {
    return file.endsWith(".py") || file.endsWith(".pyw");
  }

  private static String stem(Member member) {
    String file = member.name();
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? file : file.substring(0, dot);
  }

  /** Tells whether a name can stand in an import statement, keywords aside. */
  private static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    return (first == '_' || Character.isUnicodeIdentifierStart(first))
        && name.codePoints().allMatch(Character::isUnicodeIdentifierPart);
  }

  /**
   * A folder.
   *
   * @param packageName name of the package that it is; empty if it is none
   * @param isImportable whether modules in it can be imported
   */
  private record Folder(String packageName, boolean isImportable) {}
}
