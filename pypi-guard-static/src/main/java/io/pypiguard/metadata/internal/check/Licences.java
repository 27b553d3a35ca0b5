package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.internal.check.LicenceHeaders.Header;
import io.pypiguard.metadata.internal.check.LicenceStatements.Place;
import io.pypiguard.metadata.internal.check.LicenceStatements.Statement;
import io.pypiguard.statics.internal.Measures;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Whether all places that name a licence name the same.
 *
 * <p>Versions and variants of one family are not told apart, and places that share a family agree:
 * many packages have parts under several licences.
 *
 * @see <a href="https://spdx.org/licenses/">The licence list of SPDX</a>
 */
final class Licences implements Subject {

  private record Pair(Statement first, Statement second) {}

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    observeHeaders(facts, observations);
    Optional<Pair> pair = disagreement(known(facts));
    if (pair.isPresent()) {
      Statement first = pair.get().first();
      Statement second = pair.get().second();
      observations.accept(
          Observation.of(
                  MetadataObservationTypes.LICENCE_MISMATCH,
                  first.location(),
                  "one place says "
                      + String.join(", ", first.families())
                      + ", another "
                      + String.join(", ", second.families()))
              .withSteps(
                  List.of(
                      new EvidenceStep(first.location(), String.join(", ", first.families())),
                      new EvidenceStep(second.location(), String.join(", ", second.families())))));
    }
  }

  private static void observeHeaders(
      MetadataFacts facts, Consumer<? super Observation> observations) {
    Set<String> families = facts.licences().families();
    List<Header> others = facts.licences().headers().without(families);
    if (!families.isEmpty() && !others.isEmpty()) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.LICENCE_HEADER_MISMATCH,
              SourceLocation.of(others.get(0).member()),
              "the source says "
                  + String.join(", ", others.get(0).families())
                  + ", the package "
                  + String.join(", ", new TreeSet<>(families))));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    LicenceStatements all = facts.licences();
    List<Statement> known = known(facts);
    measures.flag("licence-given", all.has(Place.FIELD) || all.has(Place.CLASSIFIER));
    measures.flag("licence-file", all.has(Place.FILE));
    if (!all.all().isEmpty()) {
      measures.flag("licence-known", !known.isEmpty());
    }
    if (known.size() > 1) {
      measures.flag("licence-mismatch", disagreement(known).isPresent());
    }
    measures.number("licence-places", all.all().size());
    LicenceHeaders headers = all.headers();
    int stated = headers.headers().size();
    measures.share("licence-header-share", stated, headers.modules());
    if (!all.families().isEmpty()) {
      measures.share(
          "licence-header-mismatch-share", headers.without(all.families()).size(), stated);
    }
  }

  private static List<Statement> known(MetadataFacts facts) {
    return facts.licences().all().stream()
        .filter(statement -> !statement.families().isEmpty())
        .toList();
  }

  /** Returns the first place that names no family that a place before it names. */
  private static Optional<Pair> disagreement(List<Statement> known) {
    Set<String> named = new HashSet<>();
    for (Statement statement : known) {
      if (!named.isEmpty() && Collections.disjoint(named, statement.families())) {
        return Optional.of(new Pair(known.get(0), statement));
      }
      named.addAll(statement.families());
    }
    return Optional.empty();
  }
}
