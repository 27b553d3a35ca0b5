package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands that a {@code setup.py} brings along: classes that setuptools makes and calls. */
final class SetupCommands {

  /** Methods that setuptools calls of a command. */
  private static final List<String> COMMAND_METHODS =
      List.of(
          "initialize_options",
          "finalize_options",
          "run",
          "build_extensions",
          "build_extension",
          "do_egg_install");

  /** Commands that an installer runs, whatever is called so. */
  private static final Pattern INSTALL_COMMANDS =
      Pattern.compile(
          "(?:setuptools|distutils)\\.command\\.(?:install|develop|egg_info|build|build_py|build_ext"
              + "|install_lib|install_scripts|easy_install)\\.\\w+|wheel\\.bdist_wheel\\.\\w+");

  private final Interpreter run;

  SetupCommands(Interpreter run) {
    this.run = run;
  }

  /** Runs the commands that a {@code setup.py} brings along, as an installer does. */
  void run(Arguments setup, Place place) {
    Value commands = setup.keywords().getOrDefault("cmdclass", Constant.NONE);
    Set<Value> classes = new LinkedHashSet<>();
    if (commands instanceof Mapping mapping) {
      classes.addAll(mapping.entries().values());
    }
    classes.addAll(installCommands());
    for (Value command : classes) {
      if (command instanceof PackageClass type) {
        runCommand(type, place);
      }
    }
    if (setup.keywords().getOrDefault("distclass", Constant.NONE) instanceof PackageClass type) {
      runCommand(type, place);
    }
  }

  /** Returns the classes of a script that take the place of a command which an installer runs. */
  private List<PackageClass> installCommands() {
    List<PackageClass> commands = new ArrayList<>();
    run.frame()
        .scope()
        .module()
        .forEach(
            (name, value) -> {
              if (value instanceof PackageClass type
                  && type.libraryBase().filter(SetupCommands::isOfInstall).isPresent()) {
                commands.add(type);
              }
            });
    return commands;
  }

  private static boolean isOfInstall(Symbol base) {
    return INSTALL_COMMANDS.matcher(base.path()).matches();
  }

  private void runCommand(PackageClass type, Place place) {
    Value instance = run.packageCalls().call(type, Arguments.NONE, place);
    for (String name : COMMAND_METHODS) {
      if (type.find(name).orElse(Constant.NONE) instanceof FunctionValue function) {
        run.packageCalls().call(function, Arguments.of(List.of(instance)), place);
      }
    }
  }
}
