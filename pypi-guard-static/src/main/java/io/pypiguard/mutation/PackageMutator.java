package io.pypiguard.mutation;

import io.pypiguard.artifact.ArchiveFinding;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Limits;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.mutation.internal.archive.ArchiveWriter;
import io.pypiguard.mutation.internal.archive.OutputMember;
import io.pypiguard.mutation.internal.archive.PackageTexts;
import io.pypiguard.mutation.internal.archive.PackageTexts.Changes;
import io.pypiguard.mutation.internal.archive.RecordUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites archives of packages in memory.
 *
 * <pre>{@code
 * PackageMutator mutator = PackageMutator.of(Mutations.byId("layers-2")).withSeed(7);
 * Optional<byte[]> rewritten =
 *     mutator.mutate(path).filter(MutatedPackage::isChanged).map(MutatedPackage::archive);
 * }</pre>
 *
 * <p>The archive that comes out is of the same sort: a zip file for a zip file, {@code tar.gz} for
 * any tar file. It has the same members in the same order, with new files behind them; what the
 * mutation does not change is kept byte for byte, and the {@code RECORD} of a wheel lists what it
 * does. Times and permissions are the same for all members. A mutation sees files of up to 2 MiB
 * that are text, 16 MiB together: Python sources in the encoding that they declare, anything else
 * in UTF-8.
 *
 * <p>Nothing is written to disk or executed, and no content, however hostile, makes a mutator throw
 * an exception. The same archive, mutation and seed give the same bytes.
 *
 * <p>Immutable and, if its mutation is, safe for many threads.
 */
public final class PackageMutator {

  /** Archives up to 64 MiB with up to 256 MiB in them: what is rewritten is held in memory. */
  private static final Limits LIMITS =
      Limits.defaults().withArchiveBytes(64L << 20).withTotalBytes(256L << 20);

  private static final int HEXADECIMAL = 16;
  private static final Logger LOG = LoggerFactory.getLogger(PackageMutator.class);

  private final Mutation mutation;
  private final long seed;
  private final Limits limits;
  private final boolean dropping;

  private PackageMutator(Mutation mutation, long seed, Limits limits, boolean dropping) {
    this.mutation = Objects.requireNonNull(mutation, "mutation");
    this.seed = seed;
    this.limits = Objects.requireNonNull(limits, "limits");
    this.dropping = dropping;
  }

  /**
   * Returns a mutator with seed 0 that leaves alone what it cannot read as a whole, archives of
   * more than 64 MiB, and those that decode to more than 256 MiB.
   *
   * @param mutation what it does
   * @return the mutator
   */
  public static PackageMutator of(Mutation mutation) {
    return new PackageMutator(mutation, 0, LIMITS, false);
  }

  /**
   * Returns this mutator with another seed. Each archive begins with a random state of its own,
   * made of the seed and its SHA-256.
   *
   * @param number any number
   * @return a changed copy
   */
  public PackageMutator withSeed(long number) {
    return new PackageMutator(mutation, number, limits, dropping);
  }

  /**
   * Returns this mutator with other limits.
   *
   * @param most how much of an archive is read at most
   * @return a changed copy
   */
  public PackageMutator withLimits(Limits most) {
    return new PackageMutator(mutation, seed, most, dropping);
  }

  /**
   * Returns this mutator so that it rewrites also archives of which something cannot be read or
   * written, and leaves that out.
   *
   * @return a changed copy
   * @see MutatedPackage#dropped()
   */
  public PackageMutator dropUnreadable() {
    return new PackageMutator(mutation, seed, limits, true);
  }

  /**
   * Rewrites an archive.
   *
   * @param archive path of a file
   * @return the rewritten package; nothing if there is no archive at the path, if it cannot be
   *     read, or if the mutation fails
   */
  public Optional<MutatedPackage> mutate(Path archive) {
    return mutate(ArtifactReader.create(limits).read(archive));
  }

  /**
   * Rewrites an archive in memory.
   *
   * @param archive the bytes of the archive; not copied, so they must not change during the call
   * @param name how to name the package, best the file name
   * @return the rewritten package; nothing if it cannot be read, or if the mutation fails
   */
  public Optional<MutatedPackage> mutate(byte[] archive, String name) {
    return mutate(ArtifactReader.create(limits).read(archive, name));
  }

  /**
   * Rewrites a package that was read before.
   *
   * @param artifact the package
   * @return the rewritten package; nothing if it is a folder or no archive, if something of it was
   *     not read, or if the mutation fails
   */
  public Optional<MutatedPackage> mutate(PackageArtifact artifact) {
    boolean packed =
        artifact.format() != ArchiveFormat.FOLDER && artifact.format() != ArchiveFormat.NONE;
    if (!packed) {
      return Optional.empty();
    }
    Set<String> unreadable = unreadable(artifact);
    boolean whole = artifact.isComplete() && unreadable.isEmpty();
    if (!whole && !dropping) {
      return Optional.empty();
    }
    try {
      return Optional.of(rewrite(artifact, unreadable));
    } catch (IOException | RuntimeException e) {
      // Hostile content, or a mutation of somebody else: the next package may fare better.
      LOG.debug("{} could not be rewritten by {}", artifact.source(), mutation.id(), e);
      return Optional.empty();
    }
  }

  /** Returns paths of members that are not read as a whole, or cannot be written. */
  private static Set<String> unreadable(PackageArtifact artifact) {
    Set<String> paths = new HashSet<>();
    for (ArchiveFinding finding : artifact.findings()) {
      if (finding.type().isLimit() && !finding.member().isEmpty()) {
        paths.add(finding.member());
      }
    }
    for (Member member : artifact.members()) {
      if (!ArchiveWriter.canWrite(member.type(), artifact.format())) {
        paths.add(member.path());
      }
    }
    return paths;
  }

  private MutatedPackage rewrite(PackageArtifact artifact, Set<String> unreadable)
      throws IOException {
    PackageTexts texts = PackageTexts.of(artifact);
    Changes changes = texts.to(mutation.apply(texts.toMap(), random(artifact)));
    Map<String, byte[]> added = new LinkedHashMap<>(changes.written());
    List<OutputMember> members = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (Member member : artifact.members()) {
      String path = member.path();
      // Of members with one path the last one is the text that was changed.
      boolean last = artifact.member(path).filter(member::equals).isPresent();
      if (member.depth() > 0 || (last && changes.removed().contains(path))) {
        continue;
      }
      if (unreadable.contains(path)) {
        dropped.add(path);
      } else if (last && added.containsKey(path)) {
        members.add(OutputMember.file(path, added.remove(path)));
      } else {
        members.add(OutputMember.of(member));
      }
    }
    added.forEach((path, content) -> members.add(OutputMember.file(path, content)));
    if (!changes.isEmpty()) {
      members.replaceAll(
          member ->
              RecordUpdate.isRecord(member.path()) ? RecordUpdate.of(member, changes) : member);
    }
    ArchiveFormat format =
        artifact.format() == ArchiveFormat.ZIP ? ArchiveFormat.ZIP : ArchiveFormat.TAR_GZIP;
    return new MutatedPackage(
        ArchiveWriter.write(format, members), format, changes.paths(), dropped);
  }

  private SplittableRandom random(PackageArtifact artifact) {
    long ofArchive = Long.parseUnsignedLong(artifact.sha256().substring(0, HEXADECIMAL), 16);
    return new SplittableRandom(seed ^ ofArchive);
  }
}
