package io.pypiguard.python;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import java.io.IOException;
import java.util.IdentityHashMap;

/**
 * The syntax trees of a package's members, each parsed once a scan:
 *
 * <pre>{@code
 * SyntaxTree tree = context.get(SyntaxTrees.DERIVATION).of(member);
 * }</pre>
 *
 * <p>Trees of {@value #MOST_KEPT} characters of source together are kept, and their names with
 * them; what is beyond is parsed again each time it is asked for.
 */
public final class SyntaxTrees {

  /** The trees of the package that a context belongs to. */
  public static final Derivation<SyntaxTrees> DERIVATION =
      (artifact, context) -> new SyntaxTrees(context);

  private static final int MOST_KEPT = 16 << 20;

  private final MemberTexts texts;
  private final IdentityHashMap<Member, SyntaxTree> trees = new IdentityHashMap<>();
  private final IdentityHashMap<Member, Names> names = new IdentityHashMap<>();
  private long kept;

  private SyntaxTrees(ScanContext context) throws IOException {
    texts = context.get(MemberTexts.DERIVATION);
  }

  /**
   * Returns the tree of a member, whatever it is: what is no Python becomes a tree with errors.
   *
   * @param member a file of the package
   * @return the tree of its {@linkplain MemberTexts#of text}
   * @throws IOException if the member cannot be read
   */
  public synchronized SyntaxTree of(Member member) throws IOException {
    SyntaxTree known = trees.get(member);
    if (known != null) {
      return known;
    }
    SyntaxTree tree = PythonParser.parse(texts.of(member).text());
    if (tree.source().length() <= MOST_KEPT - kept) {
      trees.put(member, tree);
      kept += tree.source().length();
    }
    return tree;
  }

  /**
   * Returns what the names in a member mean. The name it is imported by is taken as not known.
   *
   * @param member a file of the package
   * @return the names of a tree of it, which {@link Names#tree} tells
   * @throws IOException if the member cannot be read
   */
  public synchronized Names names(Member member) throws IOException {
    Names known = names.get(member);
    if (known != null) {
      return known;
    }
    Names found = Names.of(of(member));
    if (trees.containsKey(member)) {
      names.put(member, found);
    }
    return found;
  }
}
