package io.pypiguard.files;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.PythonSources;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports Python source that a reader does not see or sees in another order than Python: code
 * behind a long run of white space, and characters that change the direction of text.
 *
 * <p>A line such as {@code import os;}, two hundred blanks and a payload looks like {@code import
 * os} in any editor and review. Aligned comments and tables in strings are the honest twins and are
 * not reported; so are right-to-left strings that end what they begin.
 *
 * @see <a href="https://trojansource.codes/trojan-source.pdf">Trojan Source: Invisible
 *     Vulnerabilities</a>, CVE-2021-42574
 */
public final class HiddenSourceAnalyzer implements PackageAnalyzer {

  /** Code behind a long run of white space. */
  public static final ObservationType HIDDEN_SOURCE =
      ObservationType.of(
          "hidden-source",
          Severity.HIGH,
          "Code hidden behind white space",
          "A statement stands so far to the right that editors and reviews do not show it. Nobody"
              + " writes code like that to have it read.",
          "T1027",
          "T1036");

  /** Characters that change the direction of text. */
  public static final ObservationType BIDIRECTIONAL_CONTROL =
      ObservationType.of(
          "bidirectional-control",
          Severity.HIGH,
          "Characters that change the direction of text",
          "Invisible characters make a line show in another order than Python reads it, so that code"
              + " can look like a comment or a string and the other way round.",
          "T1036.002");

  /** More source than is looked at. */
  public static final ObservationType UNREAD_SOURCE =
      ObservationType.ofLimit(
          "unread-source",
          Severity.LOW,
          "Source that was not looked at",
          "The package has more Python source than any person writes, so that a part of it was not"
              + " looked at.");

  /** Makes one; it keeps no state. */
  public HiddenSourceAnalyzer() {}

  @Override
  public String id() {
    return "hidden-source";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(HIDDEN_SOURCE, BIDIRECTIONAL_CONTROL, UNREAD_SOURCE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    PythonSources sources = context.get(PythonSources.DERIVATION);
    for (Member member : sources.members()) {
      context.checkpoint();
      String text = context.get(MemberTexts.DERIVATION).of(member).text();
      analyze(member, isSetupScript(artifact, member), text, context, observations);
    }
    sources.leftOut().forEach(member -> observations.accept(leftOut(member)));
  }

  private static void analyze(
      Member member,
      boolean setupScript,
      String text,
      ScanContext context,
      Consumer<? super Observation> observations) {
    boolean gaps = WhiteSpaceGaps.mayBeIn(text);
    boolean controls = BidirectionalControls.mayBeIn(text);
    if (!gaps && !controls) {
      return;
    }
    PythonRegions regions = PythonRegions.of(text, context);
    ObservationGroups groups = new ObservationGroups();
    if (gaps) {
      for (WhiteSpaceGaps.Gap gap : WhiteSpaceGaps.find(text, regions, context)) {
        groups.add("gap" + gap.severity(), observation(member, setupScript, gap));
      }
    }
    if (controls) {
      for (BidirectionalControls.Found found : BidirectionalControls.find(text, regions, context)) {
        groups.add("control" + found.reordering(), observation(member, found));
      }
    }
    groups.deliver(observations);
  }

  private static Observation observation(
      Member member, boolean setupScript, WhiteSpaceGaps.Gap gap) {
    Moment later = gap.topLevel() ? Moment.IMPORT : Moment.UNKNOWN;
    return Observation.of(
            HIDDEN_SOURCE,
            SourceLocation.of(member.path(), gap.line(), gap.column()),
            "code stands behind " + gap.width() + " columns of white space")
        .withSeverity(gap.severity())
        .withMoment(setupScript ? Moment.INSTALL : later)
        .withSnippet(gap.hidden());
  }

  private static Observation observation(Member member, BidirectionalControls.Found found) {
    String character = String.format("U+%04X", (int) found.character());
    Observation observation =
        Observation.of(
                BIDIRECTIONAL_CONTROL,
                SourceLocation.of(member.path(), found.line(), found.column()),
                found.reordering()
                    ? "the line shows in another order than Python reads it, from " + character
                    : "the line holds the invisible character " + character)
            .withSnippet(found.snippet());
    return found.reordering() ? observation : observation.withSeverity(Severity.INFO);
  }

  private static Observation leftOut(Member member) {
    return Observation.of(
        UNREAD_SOURCE,
        SourceLocation.of(member.path()),
        "of its " + member.size() + " bytes of source not all were looked at");
  }

  private static boolean isSetupScript(PackageArtifact artifact, Member member) {
    return member.path().equals(artifact.root() + "setup.py");
  }
}
