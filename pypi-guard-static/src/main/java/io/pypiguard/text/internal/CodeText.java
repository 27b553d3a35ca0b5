package io.pypiguard.text.internal;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.files.internal.PythonSources;
import io.pypiguard.python.Comments;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.PythonModule;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import io.pypiguard.python.SyntaxTrees;
import io.pypiguard.statics.internal.name.Naturalness;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people wrote into the source of a package: comments, documentation, names. */
public final class CodeText implements NodeVisitor {

  /** Characters of source of a package that are looked at. */
  private static final int MOST_CHARACTERS = 16 << 20;

  private static final int MOST_NAMES = 20_000;

  /** Shorter names are natural whatever they are. */
  private static final int SHORTEST_NAME = 5;

  /** Letters drawn by lot take about six bits each; names of people's choice about three. */
  private static final double UNNATURAL = 5;

  private final Words comments = new Words();
  private final Words documentation = new Words();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<Member, InvisibleText> invisible = new LinkedHashMap<>();
  private long source;
  private long commentCharacters;
  private long documentationCharacters;
  private int definitions;
  private int documented;
  private boolean cut;

  private CodeText() {}

  static CodeText read(ScanContext context) throws IOException {
    CodeText text = new CodeText();
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    for (Member member : context.get(PythonSources.DERIVATION).members()) {
      context.checkpoint();
      if (text.source >= MOST_CHARACTERS) {
        text.cut = true;
        break;
      }
      text.add(member, trees.of(member));
    }
    return text;
  }

  private void add(Member member, SyntaxTree tree) {
    String text = tree.source();
    source += text.length();
    Comments.forEach(tree, (start, end) -> comment(text, start, end));
    tree.walk(this);
    if (names.size() < MOST_NAMES) {
      names.addAll(Comments.givenNames(tree, MOST_NAMES - names.size()));
    }
    InvisibleText unseen = InvisibleText.of(text);
    if (unseen.count() > 0) {
      invisible.put(member, unseen);
    }
  }

  private boolean comment(String text, int start, int end) {
    if (!text.startsWith("#!", start)) {
      commentCharacters += end - start;
      comments.add(text.subSequence(start + 1, end));
      comments.endSentence();
    }
    return true;
  }

  @Override
  public boolean enter(Node node) {
    if (node instanceof PythonModule module) {
      document(module.body(), false);
    } else if (node instanceof Definition definition) {
      document(definition.body().statements(), !definition.name().startsWith("_"));
    }
    return !(node instanceof Expression) && !(node instanceof SimpleStatement);
  }

  private void document(List<Statement> body, boolean counts) {
    definitions += counts ? 1 : 0;
    if (!body.isEmpty()
        && body.get(0) instanceof SimpleStatement.ExpressionStatement statement
        && statement.value() instanceof Literal.Text text) {
      documented += counts ? 1 : 0;
      documentationCharacters += text.value().length();
      documentation.add(text.value());
      documentation.endSentence();
    }
  }

  Words comments() {
    return comments;
  }

  Words documentation() {
    return documentation;
  }

  long source() {
    return source;
  }

  long commentCharacters() {
    return commentCharacters;
  }

  long documentationCharacters() {
    return documentationCharacters;
  }

  /** Returns public functions, classes and methods. */
  int definitions() {
    return definitions;
  }

  /** Returns those of them that have a docstring. */
  int documented() {
    return documented;
  }

  /** Tells whether there is more source than is looked at. */
  boolean isCut() {
    return cut;
  }

  /** Returns the sources with invisible characters. */
  public Map<Member, InvisibleText> invisible() {
    return invisible;
  }

  /** Rates the names that the source gives to things. */
  public NameRating rateNames() {
    double bits = 0;
    int rated = 0;
    int unnatural = 0;
    int mixed = 0;
    for (String name : names) {
      mixed += mixesAlphabets(name) ? 1 : 0;
      if (name.length() >= SHORTEST_NAME) {
        double rating = Naturalness.bitsPerCharacter(name);
        if (!Double.isNaN(rating)) {
          bits += rating;
          rated++;
          unnatural += rating >= UNNATURAL ? 1 : 0;
        }
      }
    }
    return new NameRating(rated, rated == 0 ? 0 : bits / rated, unnatural, mixed);
  }

  /** Greek letters stand beside Latin ones in formulas; Cyrillic ones only to look alike. */
  private static boolean mixesAlphabets(String name) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      latin |= c < 0x80 && Character.isLetter(c);
      cyrillic |= c >= 0x80 && Character.isLetter(c) && Alphabet.of(c) == Alphabet.CYRILLIC;
    }
    return latin && cyrillic;
  }

  /**
   * How natural names are.
   *
   * @param rated names of five characters or more
   * @param bits mean bits a character of these
   * @param unnatural how many of these look drawn by lot
   * @param mixed names that mix Latin with Cyrillic letters
   */
  public record NameRating(int rated, double bits, int unnatural, int mixed) {}
}
