package io.pypiguard.metadata.internal;

import io.pypiguard.metadata.Person;
import java.util.ArrayList;
import java.util.List;

/** Reads people out of names and addresses as the header of an e-mail lists them (RFC 5322). */
public final class People {

  /** Names and addresses of a package that are looked at. */
  private static final int MOST = 1_000;

  private People() {}

  /**
   * Returns people.
   *
   * @param names values of {@code Author} or {@code Maintainer}
   * @param emails values of {@code Author-email} or {@code Maintainer-email}
   * @return each person once; a name and an address that stand alone belong together
   */
  public static List<Person> of(List<String> names, List<String> emails) {
    List<Person> people = new ArrayList<>();
    for (String list : emails) {
      split(list, people.size()).stream()
          .map(People::person)
          .forEach(person -> add(people, person));
    }
    for (String name : names) {
      if (people.size() == 1 && people.get(0).name().isEmpty()) {
        people.set(0, new Person(name, people.get(0).email()));
      } else if (people.size() < MOST && !isKnown(people, name)) {
        people.add(new Person(name, ""));
      }
    }
    return List.copyOf(people);
  }

  private static void add(List<Person> people, Person person) {
    if (!people.contains(person) && !(person.name().isEmpty() && person.email().isEmpty())) {
      people.add(person);
    }
  }

  /** A name, or a list of names, that addresses have told already. */
  private static boolean isKnown(List<Person> people, String name) {
    return people.stream()
        .anyMatch(person -> !person.name().isEmpty() && name.contains(person.name()));
  }

  private static Person person(String text) {
    int open = text.lastIndexOf('<');
    int close = text.indexOf('>', open + 1);
    if (open < 0 || close < 0) {
      return new Person("", text.strip());
    }
    String name = text.substring(0, open).strip().replace("\"", "");
    return new Person(name, text.substring(open + 1, close).strip());
  }

  /** Splits at commas, but not in quotes. */
  private static List<String> split(String list, int before) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= list.length() && parts.size() + before < MOST; i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (i == list.length() || (c == ',' && !quoted)) {
        if (!list.substring(start, i).isBlank()) {
          parts.add(list.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
