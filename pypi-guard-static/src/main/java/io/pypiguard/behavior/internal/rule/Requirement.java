package io.pypiguard.behavior.internal.rule;

import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement of the package, as PEP 508 writes it.
 *
 * @param text the requirement as written
 * @param name normalized name of the project; empty if the requirement is nothing but an address
 * @param setup the call of {@code setup()} that states it; nothing if the metadata does
 */
record Requirement(String text, String name, Optional<Effect> setup) {

  private static final Pattern NAME =
      Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?!\\S*://)");

  private static final List<String> KEYWORDS =
      List.of("install_requires", "setup_requires", "dependency_links", "requires");

  /** Returns all requirements that the metadata and {@code setup()} state. */
  static List<Requirement> of(Facts facts) {
    List<Requirement> all = new ArrayList<>();
    for (Effect setup : facts.of(Role.SETUP)) {
      for (String keyword : KEYWORDS) {
        Value value = setup.event().call().keywords().get(keyword);
        if (value != null) {
          List<String> texts = Texts.words(value).orElseGet(() -> Texts.of(value));
          for (String text : texts) {
            text.lines().forEach(line -> all.add(of(line, Optional.of(setup))));
          }
        }
      }
    }
    for (String field : List.of("Requires-Dist", "Requires")) {
      for (String text : facts.artifact().metadata().all(field)) {
        all.add(of(text, Optional.empty()));
      }
    }
    return all;
  }

  private static Requirement of(String text, Optional<Effect> setup) {
    Matcher name = NAME.matcher(text);
    return new Requirement(text, name.lookingAt() ? normalized(name.group(1)) : "", setup);
  }

  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  /** Tells whether any requirement is of a project. */
  static boolean names(List<Requirement> all, String project) {
    return all.stream().anyMatch(each -> each.name().equals(project));
  }
}
