package io.pypiguard.artifact;

import io.pypiguard.artifact.internal.Findings;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what sort of distribution a list of members is, and reads what it says about itself.
 */
final class LayoutReader {

  private static final Set<String> PROJECT_FILES = Set.of("PKG-INFO", "setup.py", "pyproject.toml");
  private static final List<String> MODULE_ENDINGS = List.of(".py", ".pyc", ".so", ".pyd");
  private static final String DIST_INFO = ".dist-info";
  private static final String EGG_INFO = "EGG-INFO";
  private static final String EGG_METADATA = ".egg-info/PKG-INFO";

  /** Largest metadata file that is read, in bytes. */
  private static final long MOST_METADATA = 16L << 20;

  private final String source;
  private final ArchiveFormat format;
  private final Findings findings;

  /** Files of the package itself by path; of several with one path, the last. */
  private final Map<String, Member> files = new LinkedHashMap<>();

  private LayoutReader(
      String source, ArchiveFormat format, List<Member> members, Findings findings) {
    this.source = source;
    this.format = format;
    this.findings = findings;
    for (Member member : members) {
      if (member.isFile() && member.depth() == 0) {
        files.put(member.path(), member);
      }
    }
  }

  static PackageLayout read(
      String source, ArchiveFormat format, List<Member> members, Findings findings) {
    return new LayoutReader(source, format, members, findings).read();
  }

  private PackageLayout read() {
    String distInfo = topFolder(DIST_INFO, "METADATA", "WHEEL");
    if (!distInfo.isEmpty()) {
      return layout(ArtifactKind.WHEEL, "", distInfo, "METADATA");
    }
    if (files.containsKey(EGG_INFO + "/PKG-INFO")) {
      return layout(ArtifactKind.EGG, "", EGG_INFO + "/", "PKG-INFO");
    }
    String root = root();
    boolean sources =
        hasProjectFile(root)
            || files.keySet().stream()
                .anyMatch(path -> path.endsWith(".py") || path.endsWith(EGG_METADATA));
    boolean sdist = format != ArchiveFormat.NONE && sources;
    return layout(sdist ? ArtifactKind.SDIST : ArtifactKind.UNKNOWN, root, root, "PKG-INFO");
  }

  private PackageLayout layout(ArtifactKind kind, String root, String infoFolder, String metadata) {
    Optional<Member> metadataMember = find(infoFolder + metadata);
    String extra = infoFolder;
    if (metadataMember.isEmpty() || kind == ArtifactKind.SDIST) {
      // Where setuptools leaves the same metadata and more beside the sources.
      Optional<Member> generated = shallowest(EGG_METADATA);
      if (metadataMember.isEmpty()) {
        metadataMember = generated;
      }
      extra = generated.map(member -> folderOf(member.path())).orElse(infoFolder);
    }
    CoreMetadata fields =
        metadataMember
            .map(member -> CoreMetadata.parse(bytes(member)))
            .orElse(CoreMetadata.empty());
    metadataMember.ifPresent(
        member ->
            fields
                .problems()
                .forEach(
                    problem ->
                        findings.add(
                            ArchiveFindingType.MALFORMED_METADATA, member.path(), problem)));
    return new PackageLayout(
        format == ArchiveFormat.FOLDER && kind != ArtifactKind.UNKNOWN ? ArtifactKind.FOLDER : kind,
        root,
        fields,
        metadataMember,
        coordinates(fields, metadataMember, root),
        find(infoFolder + "RECORD").map(member -> InstallRecord.parse(bytes(member))),
        find(extra + "entry_points.txt")
            .map(member -> EntryPointsFile.parse(text(member)))
            .orElse(List.of()),
        topLevelNames(kind, root, extra));
  }

  /** Metadata goes before file name, and file name before the name of the top folder. */
  private PackageCoordinates coordinates(
      CoreMetadata fields, Optional<Member> metadataMember, String root) {
    PackageCoordinates fromFile = PackageFileName.parse(source);
    if (fromFile.name().isEmpty()) {
      String folder = root.isEmpty() ? lastPart(source) : root.substring(0, root.length() - 1);
      fromFile = PackageFileName.ofFolder(folder);
    }
    if (fields.name().isEmpty() && fields.version().isEmpty()) {
      return fromFile;
    }
    PackageCoordinates stated = new PackageCoordinates(fields.name(), fields.version());
    metadataMember.ifPresent(member -> compare(stated, PackageFileName.parse(source), member));
    return new PackageCoordinates(
        stated.name().isEmpty() ? fromFile.name() : stated.name(),
        stated.version().isEmpty() ? fromFile.version() : stated.version());
  }

  private void compare(PackageCoordinates stated, PackageCoordinates fromFile, Member member) {
    if (fromFile.version().isEmpty()) {
      // A name such as sdist.tar.gz makes no statement.
      return;
    }
    boolean names =
        !stated.name().isEmpty() && !stated.normalizedName().equals(fromFile.normalizedName());
    boolean versions =
        !stated.version().isEmpty()
            && !PythonVersion.canonical(stated.version())
                .equals(PythonVersion.canonical(fromFile.version()));
    if (names || versions) {
      findings.add(
          ArchiveFindingType.NAME_MISMATCH,
          member.path(),
          "the metadata says "
              + stated.name()
              + " "
              + stated.version()
              + " and the file name "
              + fromFile.name()
              + " "
              + fromFile.version());
    }
  }

  /** Returns the folder at the top whose name ends so and which has one of the files, or "". */
  private String topFolder(String ending, String... names) {
    for (String path : files.keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0 && path.startsWith(ending, slash - ending.length())) {
        String folder = path.substring(0, slash + 1);
        for (String name : names) {
          if (path.equals(folder + name)) {
            return folder;
          }
        }
      }
    }
    return "";
  }

  /**
   * Returns the folder in which the project lies, with a slash: the only one at the top, or among
   * several the first with a project file; "" if the project is at the top itself.
   */
  private String root() {
    if (hasProjectFile("")) {
      return "";
    }
    Set<String> folders = new LinkedHashSet<>();
    boolean filesAtTop = false;
    for (String path : files.keySet()) {
      int slash = path.indexOf('/');
      filesAtTop |= slash <= 0;
      if (slash > 0) {
        folders.add(path.substring(0, slash + 1));
      }
    }
    if (folders.size() == 1 && !filesAtTop) {
      return folders.iterator().next();
    }
    return folders.stream().filter(this::hasProjectFile).findFirst().orElse("");
  }

  private boolean hasProjectFile(String folder) {
    return PROJECT_FILES.stream().anyMatch(file -> files.containsKey(folder + file));
  }

  private Optional<Member> shallowest(String ending) {
    return files.values().stream()
        .filter(member -> member.path().endsWith(ending))
        .min(Comparator.comparingLong(LayoutReader::folders).thenComparing(Member::path));
  }

  private static long folders(Member member) {
    return member.path().chars().filter(c -> c == '/').count();
  }

  private List<String> topLevelNames(ArtifactKind kind, String root, String infoFolder) {
    Set<String> names = new TreeSet<>();
    Optional<Member> listed = find(infoFolder + "top_level.txt");
    if (listed.isPresent()) {
      text(listed.get()).lines().map(String::strip).filter(n -> !n.isEmpty()).forEach(names::add);
      return List.copyOf(names);
    }
    for (String path : files.keySet()) {
      if (path.startsWith(root)) {
        String inside = path.substring(root.length());
        if (kind != ArtifactKind.WHEEL && inside.startsWith("src/")) {
          inside = inside.substring(4);
        }
        importName(inside).ifPresent(names::add);
      }
    }
    return List.copyOf(names);
  }

  /** Returns the name by which a file at the top, or the package that it makes, is imported. */
  private static Optional<String> importName(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      boolean module = MODULE_ENDINGS.stream().anyMatch(path::endsWith) && !path.equals("setup.py");
      return module ? identifier(path.substring(0, path.indexOf('.'))) : Optional.empty();
    }
    boolean makesPackage = path.indexOf('/', slash + 1) < 0 && path.endsWith("/__init__.py");
    return makesPackage ? identifier(path.substring(0, slash)) : Optional.empty();
  }

  private static Optional<String> identifier(String name) {
    boolean valid = !name.isEmpty() && Character.isUnicodeIdentifierStart(name.codePointAt(0));
    return valid || name.startsWith("_") ? Optional.of(name) : Optional.empty();
  }

  private Optional<Member> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private String text(Member member) {
    return SourceText.decode(bytes(member)).text();
  }

  private byte[] bytes(Member member) {
    try {
      if (member.size() > MOST_METADATA) {
        findings.add(
            ArchiveFindingType.MALFORMED_METADATA,
            member.path(),
            "of its " + member.size() + " bytes only the first " + MOST_METADATA + " are read");
      }
      return member.head((int) Math.min(member.size(), MOST_METADATA));
    } catch (IOException e) {
      findings.add(
          ArchiveFindingType.UNREADABLE, member.path(), "cannot be read: " + e.getMessage());
      return new byte[0];
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String lastPart(String source) {
    String path = source.replace('\\', '/');
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
