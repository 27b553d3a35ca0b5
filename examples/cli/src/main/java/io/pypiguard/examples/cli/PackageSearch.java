package io.pypiguard.examples.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the packages that paths stand for, one at a time, so that a million of them need no memory.
 *
 * <p>A file is a package, whatever its name. A folder with {@code PKG-INFO}, {@code setup.py} or
 * {@code pyproject.toml}, or with {@code METADATA} in a {@code *.dist-info} folder, is an unpacked
 * package. Any other folder is searched for archives, with all folders in it, in the order of names
 * and without following links.
 */
final class PackageSearch implements Iterator<Path> {

  /** Endings of the names that a search in a folder takes for archives. */
  static final List<String> ARCHIVE_ENDINGS =
      List.of(".whl", ".egg", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst");

  private static final List<String> PACKAGE_FILES =
      List.of("PKG-INFO", "setup.py", "pyproject.toml");

  private final Iterator<Path> named;

  /** What is left of the folders that are being searched, the innermost first. */
  private final Deque<Iterator<Path>> folders = new ArrayDeque<>();

  private @Nullable Path next;

  private PackageSearch(Iterator<Path> named) {
    this.named = named;
  }

  /**
   * Returns the packages that paths stand for.
   *
   * @param paths files and folders, taken one at a time; what does not exist is handed on as it is
   * @return the packages in order of the paths
   */
  static Stream<Path> in(Iterator<Path> paths) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new PackageSearch(paths), traits), false);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!folders.isEmpty() || named.hasNext())) {
      if (folders.isEmpty()) {
        next = packageOrSearch(named.next());
      } else if (folders.peek().hasNext()) {
        next = archiveOrSearch(folders.peek().next());
      } else {
        folders.pop();
      }
    }
    return next != null;
  }

  @Override
  public Path next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Path found = next;
    next = null;
    return found;
  }

  private @Nullable Path packageOrSearch(Path path) {
    return Files.isDirectory(path) && !isUnpackedPackage(path) ? search(path) : path;
  }

  private @Nullable Path archiveOrSearch(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return search(path);
    }
    boolean archive =
        hasArchiveEnding(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    return archive ? path : null;
  }

  /** Begins with a folder; one that cannot be listed is handed on, so that a report tells why. */
  private @Nullable Path search(Path folder) {
    List<Path> names;
    try {
      names = namesIn(folder, "*");
    } catch (IOException e) {
      return folder;
    }
    folders.push(names.stream().map(folder::resolve).iterator());
    return null;
  }

  private static boolean isUnpackedPackage(Path folder) {
    if (PACKAGE_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
      return true;
    }
    try {
      return namesIn(folder, "*.dist-info").stream()
          .anyMatch(name -> Files.isRegularFile(folder.resolve(name).resolve("METADATA")));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> namesIn(Path folder, String pattern) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(entry -> names.add(entry.getFileName()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(names);
    return names;
  }

  private static boolean hasArchiveEnding(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return ARCHIVE_ENDINGS.stream().anyMatch(name::endsWith);
  }
}
