package io.pypiguard.files.internal.format;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A format of files other than programs and text, recognised by its bytes.
 *
 * @param id its name in lower case, as {@code png}
 * @param kind what files of it are for
 * @param extensions the extensions that such files have, without the dot
 * @param displayName what to call it, as {@code PNG image}
 */
public record ContentType(String id, Kind kind, Set<String> extensions, String displayName) {

  /** What files are for. */
  public enum Kind {
    /** Packed files. */
    ARCHIVE,
    /** Picture. */
    IMAGE,
    /** Sound or film. */
    SOUND,
    /** Letters. */
    FONT,
    /** Text with layout, as PDF. */
    DOCUMENT,
    /** Records for programs, as a database. */
    DATA
  }

  private static final Splitter WORDS = Splitter.on(' ');

  private static final List<Magic> KNOWN =
      ResourceTable.read(ContentType.class, "content-types.tsv", 6).stream()
          .map(Magic::of)
          .toList();

  /**
   * Recognises a format.
   *
   * @param head the beginning of a file, some hundred bytes if there are as many
   * @return its format; nothing if it is not known
   */
  public static Optional<ContentType> detect(byte[] head) {
    for (Magic magic : KNOWN) {
      if (magic.matches(head)) {
        return Optional.of(magic.type);
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether some format of this table usually has an extension.
   *
   * @param extension an extension in lower case without the dot
   * @return true if files with it should be of a known format
   */
  public static boolean isClaimed(String extension) {
    return KNOWN.stream().anyMatch(magic -> magic.type.extensions.contains(extension));
  }

  /** The bytes of a format at an offset; where there may be any byte stands {@link #ANY}. */
  private record Magic(int offset, List<Integer> mark, ContentType type) {

    private static final int ANY = -1;

    static Magic of(List<String> row) {
      List<Integer> mark =
          Splitter.fixedLength(2).splitToList(row.get(3)).stream()
              .map(digits -> digits.equals("--") ? ANY : Integer.parseInt(digits, 16))
              .toList();
      ContentType type =
          new ContentType(
              row.get(0),
              Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
              Set.copyOf(WORDS.splitToList(row.get(4))),
              row.get(5));
      return new Magic(Integer.parseInt(row.get(2)), mark, type);
    }

    boolean matches(byte[] head) {
      if (offset + mark.size() > head.length) {
        return false;
      }
      for (int i = 0; i < mark.size(); i++) {
        int wanted = mark.get(i);
        if (wanted != ANY && wanted != Byte.toUnsignedInt(head[offset + i])) {
          return false;
        }
      }
      return true;
    }
  }
}
