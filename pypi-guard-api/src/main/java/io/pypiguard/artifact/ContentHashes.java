package io.pypiguard.artifact;

import io.pypiguard.artifact.internal.RandomBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Sizes and hashes of what packages come in. */
final class ContentHashes {

  private ContentHashes() {}

  /** The hash of an archive's bytes. */
  static ContentHash ofBytes(RandomBytes bytes) {
    return new Once(
        bytes.size(),
        () -> {
          MessageDigest digest = Digests.sha256();
          try (InputStream in = bytes.stream(0, bytes.size())) {
            Digests.update(digest, in);
          }
          return hex(digest);
        });
  }

  /** The hash over a line {@code <sha256> <path>} for each file of a folder, in order of paths. */
  static ContentHash ofFolder(List<Member> members) {
    List<Member> files =
        members.stream().filter(member -> member.isFile() && member.depth() == 0).toList();
    return new Once(
        files.stream().mapToLong(Member::size).sum(),
        () -> {
          MessageDigest listing = Digests.sha256();
          for (Member file : files) {
            MessageDigest content = Digests.sha256();
            Digests.update(content, file);
            String line = hex(content) + " " + file.path() + "\n";
            listing.update(line.getBytes(StandardCharsets.UTF_8));
          }
          return hex(listing);
        });
  }

  /** What could not be read has no hash. */
  static ContentHash unknown(long size) {
    return new Once(size, () -> "");
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Computes a hash. */
  @FunctionalInterface
  private interface Computation {
    String compute() throws IOException;
  }

  private static final class Once implements ContentHash {

    private final long size;
    private final Computation computation;
    private volatile String sha256 = "";

    Once(long size, Computation computation) {
      this.size = size;
      this.computation = computation;
    }

    @Override
    public long size() {
      return size;
    }

    /** Two threads may both compute it; they get the same. */
    @Override
    public String sha256() throws IOException {
      String known = sha256;
      if (known.isEmpty()) {
        known = computation.compute();
        sha256 = known;
      }
      return known;
    }
  }
}
