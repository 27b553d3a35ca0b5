package io.pypiguard.behavior.internal.feature;

import com.google.common.base.CharMatcher;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.statics.internal.Measures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How things are called, and whether functions are mentioned at all. */
final class NameStyle implements SourceMeasure {

  /** Different names that are looked at; what is beyond is of no other style. */
  private static final int MOST_NAMES = 200_000;

  /** A file of fewer names tells little. */
  private static final int FEWEST_NAMES = 8;

  private static final int LONGEST_MENTION = 64;
  private static final Pattern CONFUSABLE = Pattern.compile("[O0Il1_]{3,}|_?0x[0-9a-fA-F]+|_{2,}");

  private static final CharMatcher SPECIAL = CharMatcher.is('_');

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> inFile = new LinkedHashSet<>();
  private final List<String> functions = new ArrayList<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private double peak = -1;

  @Override
  public void node(Node node) {
    if (node instanceof Expression.Name name) {
      add(name.name());
      mention(name.name());
    } else if (node instanceof Definition definition) {
      add(definition.name());
      if (node instanceof Definition.Function && functions.size() < MOST_NAMES) {
        functions.add(definition.name());
      }
    } else if (node instanceof Clause.Parameter parameter) {
      parameter.name().ifPresent(this::add);
    } else if (node instanceof Expression.Attribute attribute) {
      mention(attribute.name());
    } else if (node instanceof Clause.Alias alias) {
      mention(alias.name());
    } else if (node instanceof Literal.Text text
        && text.endOffset() - text.startOffset() <= LONGEST_MENTION) {
      mention(text.value());
    }
  }

  private void add(String name) {
    if (inFile.size() < MOST_NAMES && !isSpecial(name)) {
      inFile.add(name);
    }
  }

  /** Tells whether Python gives a name its meaning, as {@code __init__}. */
  private static boolean isSpecial(String name) {
    return name.startsWith("__") && name.endsWith("__") && !SPECIAL.matchesAllOf(name);
  }

  private void mention(String name) {
    if (mentions.size() < MOST_NAMES) {
      mentions.merge(name, 1, Integer::sum);
    }
  }

  @Override
  public void end(Unit unit) {
    if (inFile.size() >= FEWEST_NAMES) {
      long odd =
          inFile.stream()
              .filter(name -> isShort(name) || isConfusable(name) || isForeign(name))
              .count();
      peak = Math.max(peak, (double) odd / inFile.size());
    }
    if (names.size() < MOST_NAMES) {
      names.addAll(inFile);
    }
    inFile.clear();
  }

  @Override
  public void measure(Measures measures) {
    CharacterEntropy entropy = new CharacterEntropy();
    double length = 0;
    int shorts = 0;
    int confusable = 0;
    int foreign = 0;
    for (String name : names) {
      entropy.add(name);
      length += name.length();
      shorts += isShort(name) ? 1 : 0;
      confusable += isConfusable(name) ? 1 : 0;
      foreign += isForeign(name) ? 1 : 0;
    }
    if (entropy.isKnown()) {
      measures.number("names-entropy", entropy.bits());
      measures.number("names-length", Math.log10(length / names.size()));
    }
    measures.share("names-short-share", shorts, names.size());
    measures.share("names-confusable-share", confusable, names.size());
    measures.share("names-foreign-share", foreign, names.size());
    if (peak >= 0) {
      measures.number("names-odd-share-peak", peak);
    }
    Set<String> unmentioned = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (String function : functions) {
      if (!isSpecial(function)) {
        named.add(function);
        if (!mentions.containsKey(function)) {
          unmentioned.add(function);
        }
      }
    }
    measures.share("functions-unmentioned-share", unmentioned.size(), named.size());
  }

  private static boolean isShort(String name) {
    return name.length() <= 2 && !SPECIAL.matchesAllOf(name);
  }

  private static boolean isConfusable(String name) {
    return CONFUSABLE.matcher(name).matches();
  }

  private static boolean isForeign(String name) {
    return !CharMatcher.ascii().matchesAllOf(name);
  }
}
