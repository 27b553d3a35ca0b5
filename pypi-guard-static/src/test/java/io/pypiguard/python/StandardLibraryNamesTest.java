package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.base.Splitter;
import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The standard library of the {@code python3} that is first on the path, each tenth file of it;
 * with {@code -Dpypiguard.agreement.all=true} all of it.
 */
class StandardLibraryNamesTest {

  private static final int TABLE_MINOR = 11;

  @TempDir private Path folder;

  @Test
  void whatModulesImportIsWhatPythonSays() throws Exception {
    assumeThat(PythonOracle.minorVersion()).as("python3 on the path").isPresent();
    int step = Boolean.getBoolean("pypiguard.agreement.all") ? 1 : 10;
    List<Path> library = PythonOracle.standardLibrary();
    List<Path> files =
        IntStream.range(0, library.size() / step).mapToObj(i -> library.get(i * step)).toList();

    List<String> differences = new ArrayList<>();
    int compared = 0;
    String paths = files.stream().map(Path::toString).collect(Collectors.joining("\n", "", "\n"));
    List<String> imports = new ArrayList<>();
    int file = 0;
    for (String line : run("module_imports.py", paths, List.of())) {
      if (line.startsWith("\t")) {
        imports.add(line.substring(1));
      } else if (line.equals(".")) {
        compared += imports.size();
        differences.addAll(compare(files.get(file++), imports));
        imports.clear();
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  /** Asks for each import at the end of the file, and for all calls in it. */
  private static List<String> compare(Path file, List<String> imports) throws IOException {
    StringBuilder source =
        new StringBuilder(SourceText.decode(Files.readAllBytes(file)).text()).append('\n');
    imports.forEach(line -> source.append(line, 0, line.indexOf('\t')).append('\n'));
    Names names = Names.of(PythonParser.parse(source.toString()));
    MarkedSource.all(names.tree(), Expression.Call.class).forEach(names::meanings);

    List<Statement> statements = names.tree().root().body();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < imports.size(); i++) {
      Statement asked = statements.get(statements.size() - imports.size() + i);
      Expression name = ((SimpleStatement.ExpressionStatement) asked).value();
      String actual = name.text() + '\t' + String.join("|", names.meanings(name));
      if (!actual.equals(imports.get(i))) {
        differences.add(file + ": " + actual + " instead of " + imports.get(i));
      }
    }
    return differences;
  }

  @Test
  void starImportsBringWhatPythonSays() throws Exception {
    assumeThat(PythonOracle.minorVersion())
        .as("Python 3.11, whose modules the table has")
        .isEqualTo(Optional.of(TABLE_MINOR));
    List<String> modules = new ArrayList<>(PublicNames.modules());
    modules.removeAll(List.of("requests", "urllib"));

    List<String> missing = new ArrayList<>();
    List<String> rows = run("public_names.py", "", modules);
    for (String row : rows) {
      List<String> columns = Splitter.on('\t').splitToList(row);
      Set<String> names = new HashSet<>(Splitter.on(' ').splitToList(columns.get(1)));
      names.removeAll(PublicNames.of(columns.get(0)));
      names.forEach(name -> missing.add(columns.get(0) + "." + name));
    }

    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  private List<String> run(String script, String input, List<String> arguments) throws Exception {
    Path program = folder.resolve(script);
    try (InputStream resource = StandardLibraryNamesTest.class.getResourceAsStream(script)) {
      Files.copy(resource, program);
    }
    Path in = Files.writeString(folder.resolve("input"), input);
    List<String> command = new ArrayList<>(List.of("python3", program.toString()));
    command.addAll(arguments);
    Process python =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] output = python.getInputStream().readAllBytes();
    assertThat(python.waitFor()).isZero();
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }
}
