package io.pypiguard.analysis;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The decoded texts of a package's members, each decoded once a scan:
 *
 * <pre>{@code
 * SourceText text = context.get(MemberTexts.DERIVATION).of(member);
 * }</pre>
 *
 * <p>Of all texts together {@value #MOST_KEPT} characters are kept; what is beyond is decoded again
 * each time it is asked for.
 */
public final class MemberTexts {

  /** Bytes of a member that are decoded at most; what is longer is cut there. */
  public static final int MOST_BYTES = 16 << 20;

  /** The texts of the package that a context belongs to. */
  public static final Derivation<MemberTexts> DERIVATION = (artifact, context) -> new MemberTexts();

  private static final int MOST_KEPT = 16 << 20;

  private final IdentityHashMap<Member, SourceText> texts = new IdentityHashMap<>();
  private long kept;

  private MemberTexts() {}

  /**
   * Returns the text of a member, whatever it is: binary content becomes text that makes no sense.
   *
   * @param member a file of the package
   * @return its text; of a member with more than {@link #MOST_BYTES} bytes the text of the first
   *     ones, and a {@linkplain SourceText#problems() problem} that says so
   * @throws IOException if the member cannot be read
   */
  public synchronized SourceText of(Member member) throws IOException {
    SourceText known = texts.get(member);
    if (known != null) {
      return known;
    }
    SourceText text = decode(member);
    if (text.text().length() <= MOST_KEPT - kept) {
      texts.put(member, text);
      kept += text.text().length();
    }
    return text;
  }

  private static SourceText decode(Member member) throws IOException {
    if (member.size() <= MOST_BYTES) {
      return SourceText.decode(member.bytes());
    }
    SourceText head = SourceText.decode(member.head(MOST_BYTES));
    List<String> problems = new ArrayList<>(head.problems());
    problems.add("only the first " + MOST_BYTES + " of " + member.size() + " bytes were decoded");
    return new SourceText(head.text(), head.encoding(), problems);
  }
}
