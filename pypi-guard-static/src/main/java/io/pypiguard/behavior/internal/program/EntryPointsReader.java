package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.EntryPoint;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.files.internal.PathConfiguration;
import io.pypiguard.python.SyntaxTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the entry points of one package. */
final class EntryPointsReader {

  private static final Set<String> STARTUP_MODULES = Set.of("sitecustomize", "usercustomize");

  /** What of a name that the package chose goes into a reason, in characters. */
  private static final int MOST_NAME = 60;

  /** Whether modules at the top come before others, and packages before single modules. */
  private static final Comparator<ProgramModule> IMPORT_ORDER =
      Comparator.comparing((ProgramModule module) -> depth(module))
          .thenComparing(module -> depth(module) > 0 || module.isPackage() ? 0 : 1)
          .thenComparing(module -> module.member().path());

  private final PackageArtifact artifact;
  private final ScanContext context;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<Member> begun = new HashSet<>();

  EntryPointsReader(PackageArtifact artifact, ScanContext context) {
    this.artifact = artifact;
    this.context = context;
  }

  EntryPoints read() throws IOException {
    Program program = context.get(Program.DERIVATION);
    addInstall(program, context.get(BuildCode.DERIVATION));
    addStartup(program);
    addImport(program);
    addRun(program);
    for (ProgramModule module : program.modules()) {
      if (!begun.contains(module.member())) {
        add(Moment.UNKNOWN, module, "", "nothing says whether it runs");
      }
    }
    return new EntryPoints(entries, startupLines());
  }

  private void addInstall(Program program, BuildCode build) throws IOException {
    for (BuildCode.File file : build.files()) {
      Optional<ProgramModule> module = program.module(file.member());
      if (module.isPresent()) {
        add(Moment.INSTALL, module.get(), "", file.reason());
        for (String function : file.functions()) {
          add(Moment.INSTALL, module.get(), function, file.reason());
        }
      }
    }
    for (BuildCode.Reference object : build.objects()) {
      addObject(Moment.INSTALL, program, object.object(), object.reason());
    }
    addAttributes(program, build);
    for (String commands : build.commandPackages()) {
      String reason = "setup.py looks for its commands there";
      program.find(commands).ifPresent(module -> add(Moment.INSTALL, module, "", reason));
      program
          .submodules(commands)
          .forEach(module -> add(Moment.INSTALL, module, Paths.last(module.name(), '.'), reason));
    }
  }

  private void addAttributes(Program program, BuildCode build) throws IOException {
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    Map<Member, Set<String>> known = new HashMap<>();
    for (BuildCode.Reference attribute : build.attributes()) {
      Optional<ProgramModule> found = program.find(Paths.parent(attribute.object(), '.'));
      if (found.isEmpty()) {
        continue;
      }
      Member member = found.get().member();
      if (!known.containsKey(member)) {
        known.put(member, StaticAttributes.of(trees.of(member)));
      }
      String name = Paths.last(attribute.object(), '.');
      if (!known.getOrDefault(member, Set.of()).contains(name)) {
        add(Moment.INSTALL, found.get(), "", attribute.reason());
      }
    }
  }

  private void addStartup(Program program) {
    for (ProgramModule module : program.modules()) {
      if (module.isImportable() && STARTUP_MODULES.contains(module.name())) {
        add(Moment.INTERPRETER_START, module, "", "Python imports it at every start");
      }
    }
  }

  private List<StartupLine> startupLines() throws IOException {
    InstallPlace place = InstallPlace.of(artifact);
    List<StartupLine> lines = new ArrayList<>();
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (isPathConfiguration(member, place)) {
        String text = context.get(MemberTexts.DERIVATION).of(member).text();
        for (PathConfiguration.Line line : PathConfiguration.codeLines(text)) {
          lines.add(new StartupLine(member, line.number(), line.code()));
        }
      }
    }
    return lines;
  }

  /** A source distribution may copy such a file from any folder to where it takes effect. */
  private static boolean isPathConfiguration(Member member, InstallPlace place) {
    return member.isFile()
        && member.size() <= PathConfiguration.MOST_BYTES
        && FileNames.extension(member).equals("pth")
        && place
            .inSitePackages(member)
            .filter(path -> !place.isBuilt() || path.indexOf('/') < 0)
            .isPresent();
  }

  private void addImport(Program program) {
    program.modules().stream()
        .filter(module -> module.zone() == Zone.LIBRARY && !module.isMain())
        .filter(module -> !STARTUP_MODULES.contains(module.name()))
        .sorted(IMPORT_ORDER)
        .forEach(module -> add(Moment.IMPORT, module, "", "runs when it is imported"));
  }

  private static long depth(ProgramModule module) {
    return module.name().chars().filter(c -> c == '.').count();
  }

  private void addRun(Program program) throws IOException {
    for (EntryPoint point : DeclaredEntryPoints.read(artifact, context)) {
      String reason =
          switch (point.group()) {
            case "console_scripts" -> "console script " + cut(point.name());
            case "gui_scripts" -> "graphical script " + cut(point.name());
            default -> "entry point " + cut(point.name()) + " of group " + cut(point.group());
          };
      addObject(Moment.RUN, program, point.object(), reason);
    }
    for (ProgramModule module : program.modules()) {
      if (module.zone() == Zone.LIBRARY && module.isMain()) {
        add(Moment.RUN, module, "", "python -m runs it");
      } else if (module.zone() == Zone.SCRIPT) {
        add(Moment.RUN, module, "", "a program of its own");
      }
    }
    addScriptFiles(program);
  }

  private void addScriptFiles(Program program) throws IOException {
    ProjectFiles project = context.get(ProjectFiles.DERIVATION);
    List<String> scripts = new ArrayList<>(project.setupConfig().lines("options", "scripts"));
    scripts.addAll(project.pyproject().strings("tool.setuptools", "script-files"));
    for (String script : scripts) {
      project
          .path(script)
          .flatMap(artifact::member)
          .flatMap(program::module)
          .ifPresent(module -> add(Moment.RUN, module, "", "installed as a program"));
    }
  }

  /** Adds an object of the form {@code module:object [extras]} or {@code module.object}. */
  private void addObject(Moment moment, Program program, String reference, String reason) {
    int extras = reference.indexOf('[');
    String object = (extras < 0 ? reference : reference.substring(0, extras)).strip();
    int colon = object.indexOf(':');
    boolean wholeModule = colon < 0 && program.find(object).isPresent();
    int end = wholeModule ? object.length() : colon < 0 ? object.lastIndexOf('.') : colon;
    if (end > 0) {
      String function = object.substring(Math.min(end + 1, object.length())).strip();
      program
          .find(object.substring(0, end).strip())
          .ifPresent(module -> add(moment, module, function, reason));
    }
  }

  private void add(Moment moment, ProgramModule module, String function, String reason) {
    begun.add(module.member());
    if (places.add(new Place(moment, module.member(), function))) {
      entries.add(new Entry(moment, module, function, reason));
    }
  }

  private static String cut(String name) {
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME) + "…";
  }

  private record Place(Moment moment, Member member, String function) {}
}
