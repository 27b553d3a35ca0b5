package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.python.NodeKind;
import io.pypiguard.statics.internal.Measures;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python that a package asks for, against the syntax that it uses.
 *
 * <p>The honest twin keeps a module for newer versions apart and imports it only there.
 */
final class PythonVersions implements Subject {

  /** A lower bound: {@code >=3.8}, {@code ~=3.8}, Poetry's {@code ^3.8}. */
  private static final Pattern LOWER =
      Pattern.compile("(?:>=|~=|\\^|==)\\s*(\\d)(?:\\.(\\d{1,3}))?");

  private static final int MAJOR = 1_000;

  /**
   * The version that has a piece of syntax first, as 1000 times its first number and the second.
   */
  private static final Map<NodeKind, Integer> SYNTAX = readSyntax();

  private record Use(Unit unit, NodeKind syntax, int version) {}

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    Optional<MetadataField> field = facts.metadata().firstField("Requires-Python");
    Optional<Use> newest = newest(facts);
    if (field.isPresent() && newest.isPresent()) {
      OptionalInt lowest = lowest(field.get().value());
      if (lowest.isPresent() && newest.get().version() > lowest.getAsInt()) {
        observations.accept(
            Observation.of(
                    MetadataObservationTypes.PYTHON_CONTRADICTION,
                    field.get().location(),
                    newest.get().unit().member()
                        + " needs Python "
                        + newest.get().version() / MAJOR
                        + "."
                        + newest.get().version() % MAJOR)
                .withSnippet(field.get().value()));
      }
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    OptionalInt lowest = lowest(facts.metadata().first("Requires-Python"));
    Optional<Use> newest = newest(facts);
    if (lowest.isPresent() && newest.isPresent()) {
      measures.flag("python-contradiction", newest.get().version() > lowest.getAsInt());
    }
  }

  private static OptionalInt lowest(String requirement) {
    Matcher matcher = LOWER.matcher(requirement);
    OptionalInt lowest = OptionalInt.empty();
    while (matcher.find()) {
      int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      int version = Integer.parseInt(matcher.group(1)) * MAJOR + minor;
      if (lowest.isEmpty() || version < lowest.getAsInt()) {
        lowest = OptionalInt.of(version);
      }
    }
    return lowest;
  }

  /** Returns the newest syntax of the modules of the package. */
  private static Optional<Use> newest(MetadataFacts facts) {
    Use newest = null;
    for (Unit unit : facts.trace().units()) {
      if (!unit.layers().isEmpty()) {
        continue;
      }
      for (NodeKind kind : unit.tree().kinds()) {
        int version = SYNTAX.getOrDefault(kind, 0);
        if (version > 0 && (newest == null || version > newest.version())) {
          newest = new Use(unit, kind, version);
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private static Map<NodeKind, Integer> readSyntax() {
    Map<NodeKind, Integer> syntax = new EnumMap<>(NodeKind.class);
    for (List<String> row : ResourceTable.read(PythonVersions.class, "syntax-versions.tsv", 3)) {
      int dot = row.get(1).indexOf('.');
      int version =
          Integer.parseInt(row.get(1).substring(0, dot)) * MAJOR
              + Integer.parseInt(row.get(1).substring(dot + 1));
      syntax.put(NodeKind.valueOf(row.get(0)), version);
    }
    return syntax;
  }
}
