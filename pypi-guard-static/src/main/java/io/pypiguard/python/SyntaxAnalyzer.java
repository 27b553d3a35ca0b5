package io.pypiguard.python;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.files.internal.PythonSources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reports Python sources that no version of Python accepts, and those that go beyond what is read
 * of a source.
 *
 * <p>Templates, test data and examples of mistakes are the honest twins: a broken file is a mere
 * fact, unless it is one that must run before the package is of any use. What nests deeper than the
 * limits is never written by a person.
 */
public final class SyntaxAnalyzer implements PackageAnalyzer {

  /** A source that is no Python of any version. */
  public static final ObservationType SYNTAX_ERROR =
      ObservationType.of(
          "syntax-error",
          Severity.INFO,
          "Source that is not Python",
          "Statements of the file cannot be read as Python of any version, so that what they do is"
              + " not known. They cannot run as they are.");

  /** A source that goes beyond a limit of what is read. */
  public static final ObservationType SYNTAX_LIMIT =
      ObservationType.ofLimit(
          "syntax-limit",
          Severity.LOW,
          "Source that nests or goes on too far to be read",
          "Statements of the file nest deeper, or the file is longer, than any person writes, so"
              + " that a part of it was not read.");

  /** A package that is imported by its own name; its module runs with every import. */
  private static final Pattern TOP_MODULE = Pattern.compile("(?!tests?/)[^/]+/__init__\\.py");

  /** Makes one; it keeps no state. */
  public SyntaxAnalyzer() {}

  @Override
  public String id() {
    return "syntax";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(SYNTAX_ERROR, SYNTAX_LIMIT);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    InstallPlace place = InstallPlace.of(artifact);
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    for (Member member : context.get(PythonSources.DERIVATION).members()) {
      context.checkpoint();
      SyntaxTree tree = trees.of(member);
      if (tree.isLimitReached()) {
        observations.accept(limit(member, tree));
      } else if (tree.unparsedCount() > 0) {
        observations.accept(error(member, tree, moment(artifact, place, member)));
      }
    }
  }

  private static Observation limit(Member member, SyntaxTree tree) {
    Optional<SyntaxError> first = tree.errors().stream().filter(SyntaxError::isLimit).findFirst();
    return Observation.of(
        SYNTAX_LIMIT,
        first
            .map(error -> SourceLocation.of(member.path(), error.line(), error.column()))
            .orElse(SourceLocation.of(member.path())),
        first.map(SyntaxError::message).orElse("more errors than are told"));
  }

  private static Observation error(Member member, SyntaxTree tree, Moment moment) {
    SyntaxError first = tree.errors().get(0);
    int count = tree.unparsedCount();
    String statements = count == 1 ? "a statement" : count + " statements";
    return Observation.of(
            SYNTAX_ERROR,
            SourceLocation.of(member.path(), first.line(), first.column()),
            statements + " cannot be read; " + first.message())
        .withSeverity(moment == Moment.UNKNOWN ? Severity.INFO : Severity.LOW)
        .withMoment(moment);
  }

  /** Returns when a file runs that cannot be a template or test data. */
  private static Moment moment(PackageArtifact artifact, InstallPlace place, Member member) {
    if (member.path().equals(artifact.root() + "setup.py")) {
      return Moment.INSTALL;
    }
    return place
        .inSitePackages(member)
        .filter(path -> TOP_MODULE.matcher(path).matches())
        .map(path -> Moment.IMPORT)
        .orElse(Moment.UNKNOWN);
  }
}
