package io.pypiguard.mutation.internal.archive;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.MemberType;
import java.io.IOException;
import java.util.Objects;

/**
 * A member of an archive that is written.
 *
 * @param path path with {@code /} between folders and none at the end
 * @param type what it is
 * @param linkTarget what a link points at; empty if it is none
 * @param content what gives its bytes
 */
public record OutputMember(String path, MemberType type, String linkTarget, Content content) {

  /** Checks the components. */
  public OutputMember {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(linkTarget, "linkTarget");
    Objects.requireNonNull(content, "content");
  }

  /** Gives the bytes of a member, when they are written. */
  @FunctionalInterface
  public interface Content {

    /**
     * Returns the bytes.
     *
     * @throws IOException if they can no longer be read
     */
    byte[] bytes() throws IOException;
  }

  /** Returns a member as it was read. */
  public static OutputMember of(Member member) {
    return new OutputMember(member.path(), member.type(), member.linkTarget(), member::bytes);
  }

  /** Returns a file with other content than it was read with, or a new one. */
  public static OutputMember file(String path, byte[] content) {
    return new OutputMember(path, MemberType.FILE, "", () -> content);
  }
}
