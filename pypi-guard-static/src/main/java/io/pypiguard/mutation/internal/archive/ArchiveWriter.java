package io.pypiguard.mutation.internal.archive;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.MemberType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs members into archives in memory. The same members give the same bytes. */
public final class ArchiveWriter {

  private static final int FILE_MODE = 0644;
  private static final int FOLDER_MODE = 0755;

  /** 1980-01-01, the first day that zip files know, in milliseconds since 1970. */
  private static final long TIME = 315_532_800_000L;

  private ArchiveWriter() {}

  /**
   * Returns whether members of a type can be written: zip files have neither hard links nor
   * devices, and nobody knows what others are.
   */
  public static boolean canWrite(MemberType type, ArchiveFormat format) {
    return switch (type) {
      case FILE, DIRECTORY, SYMBOLIC_LINK -> true;
      case HARD_LINK, DEVICE -> format != ArchiveFormat.ZIP;
      case OTHER -> false;
    };
  }

  /**
   * Writes a zip file, or for any other format a tar file that is compressed with gzip.
   *
   * @param format what the archive was that the members were read from
   * @param members the members in order
   * @return the bytes of the archive
   * @throws IOException if a member cannot be read, or its path cannot be written
   */
  public static byte[] write(ArchiveFormat format, List<OutputMember> members) throws IOException {
    return format == ArchiveFormat.ZIP ? zip(members) : tarGzip(members);
  }

  private static byte[] tarGzip(List<OutputMember> members) throws IOException {
    GzipParameters header = new GzipParameters();
    header.setCompressionLevel(Deflater.DEFAULT_COMPRESSION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(
            new GzipCompressorOutputStream(bytes, header), StandardCharsets.UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      out.setAddPaxHeadersForNonAsciiNames(true);
      for (OutputMember member : members) {
        byte[] content = content(member);
        TarArchiveEntry entry = new TarArchiveEntry(name(member), linkFlag(member.type()));
        entry.setLinkName(member.linkTarget());
        entry.setMode(mode(member));
        entry.setModTime(TIME);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte linkFlag(MemberType type) {
    return switch (type) {
      case FILE -> TarConstants.LF_NORMAL;
      case DIRECTORY -> TarConstants.LF_DIR;
      case SYMBOLIC_LINK -> TarConstants.LF_SYMLINK;
      case HARD_LINK -> TarConstants.LF_LINK;
      case DEVICE, OTHER -> TarConstants.LF_FIFO;
    };
  }

  private static byte[] zip(List<OutputMember> members) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
      for (OutputMember member : members) {
        boolean link = member.type() == MemberType.SYMBOLIC_LINK;
        ZipArchiveEntry entry = new ZipArchiveEntry(name(member));
        entry.setTime(TIME);
        entry.setUnixMode(link ? UnixStat.LINK_FLAG | FOLDER_MODE : mode(member));
        out.putArchiveEntry(entry);
        out.write(link ? member.linkTarget().getBytes(StandardCharsets.UTF_8) : content(member));
        out.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static String name(OutputMember member) {
    return member.type() == MemberType.DIRECTORY ? member.path() + "/" : member.path();
  }

  private static byte[] content(OutputMember member) throws IOException {
    return member.type() == MemberType.FILE ? member.content().bytes() : new byte[0];
  }

  private static int mode(OutputMember member) {
    boolean folder = member.type() == MemberType.DIRECTORY;
    return folder ? UnixStat.DIR_FLAG | FOLDER_MODE : UnixStat.FILE_FLAG | FILE_MODE;
  }
}
