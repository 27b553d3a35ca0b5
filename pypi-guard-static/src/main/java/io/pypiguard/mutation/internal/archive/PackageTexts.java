package io.pypiguard.mutation.internal.archive;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of a package, by their paths below the folder that holds everything. */
public final class PackageTexts {

  /** Most bytes of a file that is still looked at as a text: 2 MiB. */
  private static final int MOST_BYTES = 2 << 20;

  /** Most bytes of all texts together: 16 MiB. */
  private static final int MOST_BYTES_TOGETHER = 16 << 20;

  private final String root;
  private final Map<String, TextFile> byPath;

  private PackageTexts(String root, Map<String, TextFile> byPath) {
    this.root = root;
    this.byPath = byPath;
  }

  /**
   * Finds the texts; files beyond a limit are none, and of files with one path the last one is.
   *
   * @throws IOException if a member can no longer be read
   */
  public static PackageTexts of(PackageArtifact artifact) throws IOException {
    Map<String, TextFile> texts = new LinkedHashMap<>();
    long bytes = 0;
    for (Member member : artifact.members()) {
      boolean last = artifact.member(member.path()).filter(member::equals).isPresent();
      if (last
          && member.isFile()
          && member.depth() == 0
          && member.path().startsWith(artifact.root())
          && member.size() <= MOST_BYTES
          && bytes + member.size() <= MOST_BYTES_TOGETHER) {
        Optional<TextFile> text = TextFile.decode(member.path(), member.bytes());
        if (text.isPresent()) {
          bytes += member.size();
          texts.put(member.path().substring(artifact.root().length()), text.get());
        }
      }
    }
    return new PackageTexts(artifact.root(), texts);
  }

  /** Returns a new map of all texts. */
  public Map<String, String> toMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    byPath.forEach((path, file) -> texts.put(path, file.text()));
    return texts;
  }

  /**
   * Returns what must be written so that the package has other texts.
   *
   * @param texts all texts that it is to have, by their paths
   */
  public Changes to(Map<String, String> texts) {
    Map<String, byte[]> written = new LinkedHashMap<>();
    Set<String> removed = new LinkedHashSet<>();
    texts.forEach(
        (path, text) -> {
          TextFile before = byPath.getOrDefault(path, TextFile.NEW);
          if (!byPath.containsKey(path) || !before.text().equals(text)) {
            before.encode(text).ifPresent(content -> written.put(root + path, content));
          }
        });
    for (String path : byPath.keySet()) {
      if (!texts.containsKey(path)) {
        removed.add(root + path);
      }
    }
    return new Changes(written, removed);
  }

  /**
   * What is to be written.
   *
   * @param written content of files that are new or other than before, by their paths in the
   *     archive
   * @param removed paths in the archive of files that are no longer there
   */
  public record Changes(Map<String, byte[]> written, Set<String> removed) {

    /** Returns whether there are none. */
    public boolean isEmpty() {
      return written.isEmpty() && removed.isEmpty();
    }

    /** Returns the paths of all files concerned. */
    public List<String> paths() {
      List<String> paths = new ArrayList<>(written.keySet());
      paths.addAll(removed);
      return paths;
    }
  }
}
