package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageSearchTest {

  @TempDir Path folder;

  @Test
  void a_file_is_a_package_whatever_its_name() throws IOException {
    Path file = touch("notes.txt");

    assertThat(found(file)).containsExactly(file);
  }

  @Test
  void a_folder_is_searched_for_archives_in_order_of_names() throws IOException {
    Path second = touch("b/demo-1.0.TAR.GZ");
    Path first = touch("a/x/demo-1.0-py3-none-any.whl");
    Path third = touch("c.zip");
    touch("a/readme.md");

    assertThat(found(folder)).containsExactly(first, second, third);
  }

  @Test
  void every_archive_ending_is_found() throws IOException {
    for (String ending : PackageSearch.ARCHIVE_ENDINGS) {
      touch("demo" + ending);
    }

    assertThat(found(folder)).hasSameSizeAs(PackageSearch.ARCHIVE_ENDINGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKG-INFO", "setup.py", "pyproject.toml", "demo-1.0.dist-info/METADATA"})
  void a_folder_with_the_files_of_a_package_is_one_package(String file) throws IOException {
    touch(file);
    touch("vendored.zip");

    assertThat(found(folder)).containsExactly(folder);
  }

  @Test
  void links_inside_a_folder_are_not_followed() throws IOException {
    Path archive = touch("real/demo.zip");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("link.zip"), archive);

    assertThat(found(folder)).containsExactly(archive);
  }

  @Test
  void what_is_not_there_is_handed_on() {
    Path missing = folder.resolve("missing.whl");

    assertThat(found(missing)).containsExactly(missing);
  }

  @Test
  void paths_are_taken_one_at_a_time() throws IOException {
    Path file = touch("demo.zip");
    Iterator<Path> endless = Stream.generate(() -> file).iterator();

    assertThat(PackageSearch.in(endless).limit(3)).containsExactly(file, file, file);
  }

  @Test
  void deep_folders_are_no_trouble() throws IOException {
    Path deep =
        IntStream.range(0, 500).boxed().reduce(folder, (p, i) -> p.resolve("d"), (a, b) -> b);
    Files.createDirectories(deep);
    Path archive = Files.createFile(deep.resolve("demo.zip"));

    assertThat(found(folder)).containsExactly(archive);
  }

  private static List<Path> found(Path... paths) {
    return PackageSearch.in(List.of(paths).iterator()).toList();
  }

  private Path touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
