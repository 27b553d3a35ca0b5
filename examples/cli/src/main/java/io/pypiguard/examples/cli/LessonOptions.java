package io.pypiguard.examples.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says what our stack is taught with besides packages as they are. */
final class LessonOptions {

  /** One that hides what code does, and two that put much that is honest around it. */
  private static final String USUAL = "names-hidden-in-layers,diluted-and-documented,full-metadata";

  /** Not that of evaluations. */
  private static final long SEED = 7;

  @Option(
      names = "--lessons",
      paramLabel = "IDS",
      split = ",",
      description =
          "Learn also from packages as these mutations make them, with commas between"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = USUAL)
  private List<String> ids = new ArrayList<>();

  /**
   * Returns the mutations.
   *
   * @return mutations in the order in which they were named
   * @throws UsageException if there is none of a name
   */
  List<Mutated> mutations() {
    return Mutated.byIds(ids, SEED);
  }
}
