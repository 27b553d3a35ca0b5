package io.pypiguard.statics.internal.name;

import com.google.common.base.Splitter;
import io.pypiguard.metadata.internal.impersonation.KnownCodeTable;
import io.pypiguard.metadata.internal.impersonation.KnownProjectTable;
import io.pypiguard.python.PythonParser;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rebuilds the tables of names; the script {@code rebuild-tables} of this module runs it. */
public final class NameTables {

  private static final String RESOURCES = "src/main/resources/io/pypiguard/";
  private static final String FOLDER = RESOURCES + "statics/internal/name/";

  private NameTables() {}

  /**
   * Writes a table anew:
   *
   * <ul>
   *   <li>{@code popular CSV DATE}: the names of a dump of hugovk/top-pypi-packages, most
   *       downloaded first
   *   <li>{@code known LIST}: hashes of what popular projects say of themselves and of their code,
   *       from the archives whose paths a file lists, one a line
   *   <li>{@code naturalness}: the model, from the names and the identifiers of the standard
   *       library that this module has already
   * </ul>
   *
   * @param arguments what to rebuild and from what; the working folder is this module
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "popular" ->
          Files.writeString(
              Path.of(FOLDER + "popular-projects.tsv"),
              popular(Files.readAllLines(Path.of(arguments[1])), arguments[2]));
      case "known" -> {
        Path folder = Path.of(RESOURCES + "metadata/internal/impersonation");
        List<Path> archives =
            Files.readAllLines(Path.of(arguments[1])).stream().map(Path::of).toList();
        Files.writeString(folder.resolve("known-projects.tsv"), KnownProjectTable.of(archives));
        Files.write(folder.resolve("known-code.bin"), KnownCodeTable.of(archives));
      }
      case "naturalness" -> Files.write(Path.of(FOLDER + Naturalness.TABLE), naturalness());
      default -> throw new IllegalArgumentException("no table \"" + arguments[0] + '"');
    }
  }

  static String popular(List<String> csv, String date) {
    StringBuilder text =
        new StringBuilder(
            """
            # The most downloaded projects, normalized names, the most downloaded first.
            # Source: hugovk/top-pypi-packages, dump of %s, archived on Zenodo. Names are facts.
            """
                .formatted(date));
    for (String line : csv.subList(1, csv.size())) {
      String name = Splitter.on(',').splitToList(line).get(1).replace("\"", "");
      text.append(name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT)).append('\n');
    }
    return text.toString();
  }

  static byte[] naturalness() {
    List<String> texts = new ArrayList<>(PopularProjects.names());
    texts.addAll(
        ResourceTable.read(NameTables.class, "standard-modules.tsv", 1).stream()
            .map(row -> row.get(0))
            .toList());
    for (String table : List.of("public-names.tsv", "builtin-names.tsv")) {
      for (List<String> row : ResourceTable.read(PythonParser.class, table, 2)) {
        texts.add(row.get(0));
        texts.addAll(Splitter.on(' ').splitToList(row.get(1)));
      }
    }
    return NaturalnessTrainer.train(texts);
  }
}
