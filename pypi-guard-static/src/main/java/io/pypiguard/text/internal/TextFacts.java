package io.pypiguard.text.internal;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.rule.Facts;
import io.pypiguard.metadata.ProjectMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the texts of a package say and how, measured once a scan. */
public final class TextFacts {

  /** The texts of the package that a context belongs to. */
  public static final Derivation<TextFacts> DERIVATION = TextFacts::new;

  /** Characters in which phrases are looked for. */
  private static final int MOST_SEARCHED = 1 << 16;

  private static final int LONGEST_SUMMARY = 4096;

  /** Share of characters that are no text from which a description cannot be read. */
  private static final double UNREADABLE = 0.02;

  private static final char REPLACEMENT = '\ufffd';

  private final String summary;
  private final String text;
  private final Description description;
  private final InvisibleText invisible;
  private final List<Phrase> phrases;
  private final List<Disclaimer> disclaimers;
  private final CodeText code;
  private final Claims claims;

  /**
   * A phrase of research in the source of a package.
   *
   * @param phrase the phrase
   * @param member the file
   * @param line the line where it begins, from 1; 0 if it goes over lines
   */
  public record Disclaimer(Phrase phrase, Member member, int line) {}

  private TextFacts(PackageArtifact artifact, ScanContext context) throws IOException {
    ProjectMetadata metadata = context.get(ProjectMetadata.DERIVATION);
    summary = cut(metadata.summary(), LONGEST_SUMMARY);
    text = metadata.description();
    description = Description.of(text);
    String searched = cut(text, MOST_SEARCHED);
    invisible = InvisibleText.of(searched);
    Set<Phrase> found = new LinkedHashSet<>(Phrase.find(Phrase.plain(summary)));
    found.addAll(Phrase.find(Phrase.plain(searched)));
    phrases = List.copyOf(found);
    disclaimers = disclaimers(artifact, context);
    code = CodeText.read(context);
    claims = Claims.of(summary, context.get(Facts.DERIVATION));
  }

  /** Who shows an attack says so where it takes effect. */
  private static List<Disclaimer> disclaimers(PackageArtifact artifact, ScanContext context)
      throws IOException {
    List<String> paths = new ArrayList<>();
    paths.add(artifact.root() + "setup.py");
    for (String module : artifact.topLevelNames()) {
      paths.add(artifact.root() + module + "/__init__.py");
      paths.add(artifact.root() + module + ".py");
    }
    List<Disclaimer> disclaimers = new ArrayList<>();
    for (String path : paths.subList(0, Math.min(paths.size(), 20))) {
      Optional<Member> member = artifact.member(path).filter(Member::isFile);
      if (member.isPresent()) {
        String source =
            cut(context.get(MemberTexts.DERIVATION).of(member.get()).text(), MOST_SEARCHED);
        for (Phrase phrase : Phrase.find(Phrase.Kind.RESEARCH, Phrase.plain(source))) {
          disclaimers.add(new Disclaimer(phrase, member.get(), line(source, phrase.text())));
        }
      }
    }
    return disclaimers;
  }

  private static int line(String source, String phrase) {
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      if (Phrase.plain(line).contains(phrase)) {
        return number;
      }
    }
    return 0;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** Returns the description of one line, cut if it is no such. */
  public String summary() {
    return summary;
  }

  /** Returns the description as it is. */
  public String text() {
    return text;
  }

  /** Tells whether some text is longer than what is looked at. */
  public boolean isCut() {
    return text.length() > Description.MOST_CHARACTERS || code.isCut();
  }

  /** Tells whether the description is a binary file, or text in another encoding than it says. */
  public boolean isUnreadable() {
    int most = Math.min(text.length(), MOST_SEARCHED);
    int odd = invisible.controls();
    for (int i = 0; i < most; i++) {
      odd += text.charAt(i) == REPLACEMENT ? 1 : 0;
    }
    return odd > UNREADABLE * most;
  }

  /** Returns the phrases of summary and description, each once. */
  public List<Phrase> phrases() {
    return phrases;
  }

  /** Returns the phrases of summary and description of a kind. */
  public List<Phrase> phrases(Phrase.Kind kind) {
    return phrases.stream().filter(phrase -> phrase.kind() == kind).toList();
  }

  /** Returns the phrases of research in the source that runs first. */
  public List<Disclaimer> disclaimers() {
    return disclaimers;
  }

  /** Returns the invisible characters of the description. */
  public InvisibleText invisible() {
    return invisible;
  }

  /** Returns words of the description that mix letters which look alike in different alphabets. */
  public int mixedWords() {
    return description.words().mixedWords();
  }

  /** Returns what the summary claims. */
  public Claims claims() {
    return claims;
  }

  /** Returns what people wrote into the source. */
  public CodeText code() {
    return code;
  }

  Description description() {
    return description;
  }
}
