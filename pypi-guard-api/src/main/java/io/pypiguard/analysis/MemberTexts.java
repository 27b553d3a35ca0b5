package io.pypiguard.analysis;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.util.IdentityHashMap;

/**
 * The decoded texts of a package's members, each decoded once a scan:
 *
 * <pre>{@code
 * SourceText text = context.get(MemberTexts.DERIVATION).of(member);
 * }</pre>
 */
public final class MemberTexts {

  /** The texts of the package that a context belongs to. */
  public static final Derivation<MemberTexts> DERIVATION = (artifact, context) -> new MemberTexts();

  private final IdentityHashMap<Member, SourceText> texts = new IdentityHashMap<>();

  private MemberTexts() {}

  /**
   * Returns the text of a member, whatever it is: binary content becomes text that makes no sense.
   *
   * @param member a file of the package
   * @return its text; the same object at each call
   * @throws IOException if the member cannot be read
   */
  public synchronized SourceText of(Member member) throws IOException {
    SourceText text = texts.get(member);
    if (text == null) {
      text = SourceText.decode(member.bytes());
      texts.put(member, text);
    }
    return text;
  }
}
