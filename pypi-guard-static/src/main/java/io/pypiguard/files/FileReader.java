package io.pypiguard.files;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.FileFact.Trait;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.files.internal.PythonSources;
import io.pypiguard.files.internal.format.ContentType;
import io.pypiguard.files.internal.format.MediaEnd;
import io.pypiguard.files.internal.program.ByteEntropy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Looks at the files of one package, each as far as its format and the bounds allow. */
final class FileReader {

  /** Bytes that tell every format, and text from what is none. */
  private static final int HEAD = 4096;

  /** Bytes of a program or an image that are looked at; what is larger is left aside. */
  private static final int MOST_BYTES = 16 << 20;

  /** Bytes of all programs and images of a package together. */
  private static final long MOST_BYTES_OF_PACKAGE = 64L << 20;

  /** Bytes of source code of other languages, and of unknown files. */
  private static final int MOST_SAMPLED = 1 << 18;

  private static final String LARGE_FILE_POINTER = "version https://git-lfs";

  /** Where the flags of the first member of a zip stand, whose first bit says encrypted. */
  private static final int ZIP_FLAGS = 6;

  private final PackageArtifact artifact;
  private final InstallPlace place;
  private final MemberTexts texts;
  private final Set<Member> sources;
  private long left = MOST_BYTES_OF_PACKAGE;

  FileReader(PackageArtifact artifact, ScanContext context) throws IOException {
    this.artifact = artifact;
    this.place = InstallPlace.of(artifact);
    this.texts = context.get(MemberTexts.DERIVATION);
    this.sources = Set.copyOf(context.get(PythonSources.DERIVATION).members());
  }

  /**
   * What was found.
   *
   * @param fact what the file is
   * @param whole whether all was looked at that should have been
   */
  record Result(FileFact fact, boolean whole) {}

  Result read(Member member) throws IOException {
    byte[] head = member.head(HEAD);
    Optional<ProgramFormat> program = ProgramFormat.detect(head, member.size());
    Optional<ContentType> content =
        program.isPresent() ? Optional.empty() : ContentType.detect(head);
    boolean text = program.isEmpty() && content.isEmpty() && isText(head);
    boolean isMedia = content.filter(MediaEnd::knows).isPresent();
    boolean isNative = program.filter(this::isNative).isPresent();
    boolean wanted = isMedia || isNative;
    boolean whole = !wanted || (member.size() <= MOST_BYTES && member.size() <= left);
    Optional<ProgramFacts> layout = Optional.empty();
    Optional<MediaTail> tail = Optional.empty();
    if (wanted && whole) {
      left -= member.size();
      byte[] bytes = member.size() <= head.length ? head : member.bytes();
      layout = isNative ? ProgramFacts.of(bytes) : Optional.empty();
      tail = isMedia ? MediaTail.of(content.get(), bytes) : Optional.empty();
    }
    FileGroup group = group(member, program, content);
    String path = path(member);
    FileFact fact =
        new FileFact(
            member,
            path,
            group,
            ProjectFile.of(path),
            FileUse.byExtension(member),
            program,
            content,
            traits(head, content, text),
            layout,
            tail,
            text ? lines(member, group) : LineShape.NONE,
            text || program.isPresent() || content.isPresent() ? 0 : entropy(member, head));
    return new Result(fact, whole);
  }

  private boolean isNative(ProgramFormat format) {
    return format.family() == ProgramFormat.Family.NATIVE;
  }

  private static FileGroup group(
      Member member, Optional<ProgramFormat> program, Optional<ContentType> content)
      throws IOException {
    if (program.isPresent()) {
      return FileGroup.PROGRAM;
    }
    if (content.isPresent()) {
      return switch (content.get().kind()) {
        case ARCHIVE -> FileGroup.ARCHIVE;
        case IMAGE, SOUND, FONT -> FileGroup.MEDIA;
        case DOCUMENT -> FileGroup.PROSE;
        case DATA -> FileGroup.DATA;
      };
    }
    Optional<FileGroup> group = FileGroup.byExtension(member);
    if (group.isPresent()) {
      return group.get();
    }
    if (FileNames.isPythonScript(member)) {
      return FileGroup.PYTHON;
    }
    return FileUse.byInterpreter(member).isPresent() ? FileGroup.CODE : FileGroup.DATA;
  }

  private String path(Member member) {
    if (member.depth() > 0) {
      return FileNames.innerPath(member);
    }
    Optional<String> installed = place.isBuilt() ? place.inSitePackages(member) : Optional.empty();
    String path = installed.orElse(member.path());
    return path.startsWith(artifact.root()) ? path.substring(artifact.root().length()) : path;
  }

  private static Set<Trait> traits(byte[] head, Optional<ContentType> content, boolean text) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (text) {
      traits.add(Trait.TEXT);
      if (new String(head, StandardCharsets.ISO_8859_1).startsWith(LARGE_FILE_POINTER)) {
        traits.add(Trait.LARGE_FILE_POINTER);
      }
    }
    boolean isZip = content.filter(type -> type.id().equals("zip")).isPresent();
    if (isZip && head.length > ZIP_FLAGS && (head[ZIP_FLAGS] & 1) == 1) {
      traits.add(Trait.ENCRYPTED);
    }
    return traits;
  }

  /** A text has no zero bytes, and few control characters. */
  private static boolean isText(byte[] head) {
    int controls = 0;
    for (byte value : head) {
      if (value == 0) {
        return false;
      }
      controls +=
          value > 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t' ? 1 : 0;
    }
    return controls * 20 <= head.length;
  }

  private LineShape lines(Member member, FileGroup group) throws IOException {
    return switch (group) {
      case PYTHON ->
          sources.contains(member) ? LineShape.of(texts.of(member).text()) : LineShape.NONE;
      case CODE, PAGE ->
          LineShape.of(new String(member.head(MOST_SAMPLED), StandardCharsets.ISO_8859_1));
      case PROSE, SETTINGS, PROGRAM, MEDIA, ARCHIVE, DATA -> LineShape.NONE;
    };
  }

  private static double entropy(Member member, byte[] head) throws IOException {
    if (member.size() < HEAD) {
      return 0;
    }
    byte[] bytes = member.size() <= HEAD ? head : member.head(MOST_SAMPLED);
    return ByteEntropy.of(bytes, 0, bytes.length);
  }
}
