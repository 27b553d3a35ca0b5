package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.MemberType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Reads an unpacked package from a folder, in order of paths, without following links. */
public final class FolderReader {

  private final Path folder;
  private final EntryCollector entries;
  private final Budget budget;

  /** What is in the folder, by path with slashes; a path that could not be looked at has none. */
  private final Map<String, Found> found = new TreeMap<>();

  private FolderReader(Path folder, EntryCollector entries, Budget budget) {
    this.folder = folder;
    this.entries = entries;
    this.budget = budget;
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder
   * @param budget how much may be read
   * @param findings takes what is odd
   * @param sink takes the members
   * @throws IOException if the folder itself cannot be listed
   */
  public static void read(Path folder, Budget budget, Findings findings, EntrySink sink)
      throws IOException {
    EntryCollector entries =
        new EntryCollector(new ArchiveDecoder(), "", 0, budget, findings, sink);
    FolderReader reader = new FolderReader(folder, entries, budget);
    try {
      reader.list();
      reader.deliver();
    } catch (LimitReachedException e) {
      findings.add(e.type(), "", e.detail());
    } catch (ReadingStoppedException e) {
      // The reason is among the findings.
    }
  }

  private record Found(Path path, BasicFileAttributes attributes) {}

  private void list() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return path.equals(folder) ? FileVisitResult.CONTINUE : add(path, attributes);
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            return add(path, attributes);
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure)
              throws IOException {
            if (path.equals(folder)) {
              throw failure;
            }
            entries.note(ArchiveFindingType.UNREADABLE, nameOf(path), "cannot be read: " + failure);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private FileVisitResult add(Path path, BasicFileAttributes attributes) {
    found.put(nameOf(path), new Found(path, attributes));
    // One more than may be taken, so that the limit is noticed.
    return found.size() > budget.limits().members()
        ? FileVisitResult.TERMINATE
        : FileVisitResult.CONTINUE;
  }

  private String nameOf(Path path) {
    String separator = folder.getFileSystem().getSeparator();
    return folder.relativize(path).toString().replace(separator, "/");
  }

  private void deliver() throws IOException {
    for (Map.Entry<String, Found> entry : found.entrySet()) {
      String name = entry.getKey();
      Path path = entry.getValue().path;
      BasicFileAttributes attributes = entry.getValue().attributes;
      if (attributes.isDirectory()) {
        entries.other(name, MemberType.DIRECTORY, "");
      } else if (attributes.isSymbolicLink()) {
        entries.other(name, MemberType.SYMBOLIC_LINK, linkTarget(name, path));
      } else if (attributes.isRegularFile()) {
        file(name, path, attributes.size());
      } else {
        entries.other(name, MemberType.DEVICE, "");
      }
    }
  }

  private String linkTarget(String name, Path path) {
    try {
      return Files.readSymbolicLink(path).toString();
    } catch (IOException e) {
      entries.note(ArchiveFindingType.UNREADABLE, name, "link cannot be read: " + e);
      return "";
    }
  }

  private void file(String name, Path path, long size) throws IOException {
    ContentReader content = new ContentReader(budget, size);
    try (InputStream in = MeteredInput.open(stream -> stream, Files.newInputStream(path), budget)) {
      content.readAll(in);
    } catch (LimitReachedException e) {
      throw entries.stop(name, e);
    } catch (IOException e) {
      entries.note(ArchiveFindingType.UNREADABLE, name, "cannot be read: " + e);
    }
    EntryContent bytes = content.content(length -> new OnDisk(path, length));
    entries.file(name, content.head(), bytes);
  }

  /** Content that did not fit in memory. */
  private record OnDisk(Path path, long size) implements EntryContent {
    @Override
    public InputStream open() throws IOException {
      return new BoundedInput(Files.newInputStream(path), size);
    }
  }
}
