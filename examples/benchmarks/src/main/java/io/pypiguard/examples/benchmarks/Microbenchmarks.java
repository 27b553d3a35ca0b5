package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the JMH benchmarks of this package. */
@Command(
    name = "micro",
    description = {
      "Runs the JMH benchmarks of reading small packages, names, and writing reports.",
      "Arguments are those of JMH, for example -h, or Reading -p archive=wheel."
    })
final class Microbenchmarks implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return 0;
  }
}
