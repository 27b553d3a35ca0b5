package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** Files of the package that its code reads: what it gets is what the archive has. */
final class PackagedFiles {

  private static final Set<String> READS =
      Set.of(
          "builtins.open().read",
          "pathlib.Path().read_text",
          "pathlib.Path().read_bytes",
          "pathlib.Path().open().read");

  /** Functions that read a file by the name of the package that it belongs to. */
  private static final Set<String> RESOURCES =
      Set.of(
          "pkgutil.get_data", "importlib.resources.read_text", "importlib.resources.read_binary");

  private final Interpreter run;

  PackagedFiles(Interpreter run) {
    this.run = run;
  }

  /** Returns the content of a file of the package, if a call reads all of one. */
  Optional<Value> read(String path, Symbol callee, Arguments arguments, Place place) {
    if (RESOURCES.contains(path)) {
      return resource(arguments, place);
    }
    if (!READS.contains(path) || !arguments.positional().isEmpty()) {
      return Optional.empty();
    }
    return callee.call().flatMap(PackagedFiles::opened).flatMap(text -> content(text, place));
  }

  /** Returns what a file of the package holds, or one that the package has written. */
  Optional<Value> content(String path, Place place) {
    return find(path, run.frame())
        .map(member -> content(member, place))
        .or(() -> run.writtenFiles().find(path));
  }

  /** Returns the content of a file that is named by a package and a path below it. */
  private Optional<Value> resource(Arguments arguments, Place place) {
    Optional<String> owner = arguments.get(0, "package").flatMap(Texts::one);
    Optional<String> name = arguments.get(1, "resource").flatMap(Texts::one);
    return owner.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : run.program()
            .find(owner.get())
            .flatMap(module -> run.program().file(module, name.get()))
            .map(member -> content(member, place));
  }

  private static Optional<String> opened(Call open) {
    return open.argument(0, "file").map(Paths::text).flatMap(Texts::one);
  }

  /** Returns the member that a path means in the module of a frame. */
  Optional<Member> find(String path, Frame frame) {
    ProgramModule module = frame.module().module();
    if (!path.startsWith(Paths.PACKAGE)) {
      return run.program().file(module, path);
    }
    String folder = module.member().path();
    String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
    return run.program().file(module, up + path.substring(Paths.PACKAGE.length()));
  }

  /** Returns the text of the file that a path means in the module of a frame. */
  Optional<String> text(String path, Frame frame) {
    return find(path, frame).map(this::text);
  }

  private Value content(Member member, Place place) {
    return new Constant.Text(
        text(member), Origins.of(Origin.source(Sources.PACKAGED_FILE, member.path(), place)));
  }

  private String text(Member member) {
    try {
      String text = run.context().get(MemberTexts.DERIVATION).of(member).text();
      if (text.length() <= Limits.LAYER_LENGTH) {
        return text;
      }
      run.trace().limitReached(Trace.Limit.LAYERS);
      return text.substring(0, Limits.LAYER_LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
