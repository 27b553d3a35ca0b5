package io.pypiguard.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** New JVMs of the same version and class path as this one. */
final class JavaProcesses {

  /** What the launcher of the command line sets besides its file of classes. */
  private static final List<String> LAUNCHER_OPTIONS =
      List.of("-XX:-UsePerfData", "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private JavaProcesses() {}

  /** Runs a JVM with options and a task of {@link FrontEndProcess} to its end. */
  static CommandRun run(List<String> options, List<String> task) throws IOException {
    return run(FrontEndProcess.class, options, task);
  }

  /** Runs a JVM with options and a task of a class to its end. */
  static CommandRun run(Class<?> main, List<String> options, List<String> task) throws IOException {
    return CommandRun.of(command(main, options, task));
  }

  /** Returns the command that runs a JVM with options and a task of {@link FrontEndProcess}. */
  static List<String> command(List<String> options, List<String> task) {
    return command(FrontEndProcess.class, options, task);
  }

  private static List<String> command(Class<?> main, List<String> options, List<String> task) {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home", ""), "bin", "java"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.add(main.getName());
    command.addAll(task);
    return command;
  }

  /**
   * Returns the options of the launcher, with a file of classes that is made as it makes it.
   *
   * @param folder where to put the file
   * @param source a Python file to parse meanwhile
   */
  static List<String> launcherOptions(Path folder, Path source) throws IOException {
    Path classes = folder.resolve("classes.jsa");
    run(
        with(LAUNCHER_OPTIONS, "-XX:ArchiveClassesAtExit=" + classes),
        List.of("first", source.toString()));
    return with(LAUNCHER_OPTIONS, "-XX:SharedArchiveFile=" + classes);
  }

  private static List<String> with(List<String> options, String last) {
    List<String> all = new ArrayList<>(options);
    all.add(last);
    return List.copyOf(all);
  }
}
