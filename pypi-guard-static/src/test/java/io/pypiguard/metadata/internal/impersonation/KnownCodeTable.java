package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.statics.internal.name.NameSearch;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the table of {@link KnownCode} of archives. */
public final class KnownCodeTable {

  /** Runs of a project that are kept. */
  private static final int SAMPLE = 128;

  /** Projects with fewer runs of their own have too little code to be copied. */
  private static final int FEWEST = 64;

  private static final Duration TIME = Duration.ofMinutes(1);

  private KnownCodeTable() {}

  /**
   * Makes the table.
   *
   * @param archives archives of any packages; those that are not popular projects are left out, and
   *     of several of a project the last one counts
   * @return the table, in order of the names
   * @throws IOException if an archive cannot be read
   */
  public static byte[] of(List<Path> archives) throws IOException {
    TreeMap<String, int[]> runs = new TreeMap<>();
    for (Path archive : archives) {
      PackageArtifact artifact = ArtifactReader.create().read(archive);
      String project = artifact.coordinates().normalizedName();
      if (NameSearch.popular().contains(project)) {
        runs.put(project, runs(artifact));
      }
    }
    Set<Integer> shared = shared(runs);
    runs.replaceAll(
        (project, all) -> Arrays.stream(all).filter(run -> !shared.contains(run)).toArray());
    runs.values().removeIf(own -> own.length < FEWEST);
    return write(runs);
  }

  /** Returns the different runs of a package in order. */
  private static int[] runs(PackageArtifact artifact) throws IOException {
    IntStream.Builder runs = IntStream.builder();
    CodeRuns.forEach(ScanContext.start(artifact, TIME), (module, hash) -> runs.add(hash));
    return runs.build().sorted().distinct().toArray();
  }

  /** What two projects have belongs to neither: a licence of code, a generator, a third one. */
  private static Set<Integer> shared(Map<String, int[]> runs) {
    int[] all = runs.values().stream().flatMapToInt(Arrays::stream).sorted().toArray();
    Set<Integer> shared = new HashSet<>();
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        shared.add(all[i]);
      }
    }
    return shared;
  }

  private static byte[] write(Map<String, int[]> runs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(runs.size());
    for (Map.Entry<String, int[]> entry : runs.entrySet()) {
      int[] own = entry.getValue();
      int size = Math.min(SAMPLE, own.length);
      out.writeUTF(entry.getKey());
      out.writeInt(own.length);
      out.writeInt(size);
      for (int i = 0; i < size; i++) {
        out.writeInt(own[i]);
      }
    }
    return bytes.toByteArray();
  }
}
