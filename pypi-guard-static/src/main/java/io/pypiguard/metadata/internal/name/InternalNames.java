package io.pypiguard.metadata.internal.name;

import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names that a house keeps for its own packages. */
public final class InternalNames {

  private static final String ANY = "*";

  private final NameSearch names;
  private final List<String> prefixes;

  private InternalNames(NameSearch names, List<String> prefixes) {
    this.names = names;
    this.prefixes = List.copyOf(prefixes);
  }

  /**
   * Reads a list.
   *
   * @param entries names in any form, or beginnings of names with a star behind them
   * @return the names
   * @throws IllegalArgumentException if an entry has no letter or digit
   */
  public static InternalNames of(Collection<String> entries) {
    List<String> names = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    for (String entry : entries) {
      if (NameSearch.letters(entry.replace(ANY, "")).isEmpty()) {
        throw new IllegalArgumentException(
            "internal name must be a name, or the beginning of one with * behind it, was \""
                + entry
                + '"');
      }
      if (entry.endsWith(ANY)) {
        prefixes.add(NameSearch.letters(entry.substring(0, entry.length() - 1)));
      } else {
        names.add(entry);
      }
    }
    return new InternalNames(NameSearch.among(names), prefixes);
  }

  /**
   * Finds the entry that reserves a name.
   *
   * @param name a name in any form
   * @return the entry in the form in which it is compared; nothing if the name is free
   */
  public Optional<String> reserving(String name) {
    if (names.contains(name)) {
      return Optional.of(NameSearch.normalized(name));
    }
    String letters = NameSearch.letters(name);
    return prefixes.stream().filter(letters::startsWith).findFirst().map(prefix -> prefix + ANY);
  }

  /**
   * Finds the internal name that a name imitates.
   *
   * @param name a name in any form
   * @return the imitation; nothing if there is none, or chance explains it
   */
  public Optional<Imitation> imitated(String name) {
    return reserving(name).isPresent()
        ? Optional.empty()
        : names.find(name).filter(Imitation::isStrong);
  }
}
