package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What it means for a package that a host is of some class. */
public enum HostTrait {
  /** Honest packages have little need for it. */
  SUSPICIOUS,
  /** It serves no purpose that a token or a key could have. */
  DROP,
  /** Nobody answers for it. */
  NAMELESS,
  /** It costs its owner nothing, or next to nothing, and is given up when found out. */
  THROWAWAY,
  /** Its very name in code says what the code is for. */
  TELLING,
  /** Projects keep what they are made of there. */
  SOURCE,
  /** Honest packages have to do with it. */
  EXPECTED;

  private static final Map<String, Set<HostTrait>> CLASSES = read();

  /** Tells whether a host has this trait. */
  public boolean of(Destination host) {
    return host.classes().stream()
        .anyMatch(kind -> CLASSES.getOrDefault(kind, Set.of()).contains(this));
  }

  /** Tells whether one of some hosts has this trait. */
  public boolean ofAny(List<Destination> hosts) {
    return hosts.stream().anyMatch(this::of);
  }

  private static Map<String, Set<HostTrait>> read() {
    Map<String, Set<HostTrait>> classes = new HashMap<>();
    for (List<String> row : ResourceTable.read(HostTrait.class, "host-classes.tsv", 3)) {
      Set<HostTrait> traits = EnumSet.noneOf(HostTrait.class);
      for (String trait : Splitter.on(',').split(row.get(1))) {
        traits.add(valueOf(trait.toUpperCase(Locale.ROOT)));
      }
      classes.put(row.get(0), traits);
    }
    return Map.copyOf(classes);
  }
}
