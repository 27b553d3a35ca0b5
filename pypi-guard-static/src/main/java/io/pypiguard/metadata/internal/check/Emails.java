package io.pypiguard.metadata.internal.check;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.Person;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote a package, and how to reach them. */
final class Emails implements Subject {

  private static final String[] FIELDS = {
    "Author-email", "Maintainer-email", "Author", "Maintainer"
  };
  private static final Splitter WORDS = Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+"));

  /** Shorter words of a name are in too many addresses by chance. */
  private static final int SHORTEST_WORD = 3;

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    if (facts.isEmpty()) {
      return;
    }
    List<EmailAddress> all = addresses(facts);
    if (all.isEmpty() && !isWorkedOut(facts)) {
      report(
          facts,
          observations,
          MetadataObservationTypes.EMAIL_MISSING,
          "nobody can be written to",
          "");
    }
    for (EmailAddress address : all) {
      Optional<String> placeholder = address.placeholder();
      if (!address.isValid()) {
        report(
            facts,
            observations,
            MetadataObservationTypes.EMAIL_INVALID,
            "an address of the authors has not the form of one",
            address.text());
      } else if (placeholder.isPresent()) {
        report(
            facts,
            observations,
            MetadataObservationTypes.EMAIL_PLACEHOLDER,
            "an address of the authors is a placeholder: " + placeholder.get(),
            address.text());
      } else if (address.isDisposable()) {
        report(
            facts,
            observations,
            MetadataObservationTypes.EMAIL_DISPOSABLE,
            "an address of the authors is of " + address.domain() + ", where they are thrown away",
            address.text());
      }
    }
  }

  private static void report(
      MetadataFacts facts,
      Consumer<? super Observation> observations,
      ObservationType type,
      String message,
      String snippet) {
    observations.accept(Observation.of(type, facts.location(FIELDS), message).withSnippet(snippet));
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    List<EmailAddress> all = addresses(facts);
    List<EmailAddress> real =
        all.stream().filter(each -> each.isValid() && each.placeholder().isEmpty()).toList();
    boolean unknown = all.isEmpty() && isWorkedOut(facts);
    measures.flag("email-valid", !real.isEmpty() || unknown);
    measures.flag(
        "email-placeholder", all.stream().anyMatch(each -> each.placeholder().isPresent()));
    if (!real.isEmpty()) {
      measures.flag("email-disposable", real.stream().anyMatch(EmailAddress::isDisposable));
      measures.flag("email-free", real.stream().allMatch(EmailAddress::isFree));
      measures.flag("email-names-author", facts.people().stream().anyMatch(Emails::isOfPerson));
      measures.flag(
          "email-fits-home-page",
          real.stream().anyMatch(each -> isAtHome(each, Urls.addresses(facts))));
      measures.number(
          "email-digits-share", real.stream().mapToDouble(Emails::digitsShare).max().orElse(0));
    }
    measures.log("people-count", facts.people().size());
    List<String> names =
        facts.people().stream().map(Person::name).filter(name -> !name.isEmpty()).toList();
    measures.flag("author-given", !names.isEmpty());
    if (!names.isEmpty()) {
      measures.number(
          "author-words",
          (double) WORDS.splitToStream(names.get(0)).filter(w -> !w.isEmpty()).count());
      measures.flag("author-capitalised", Character.isUpperCase(names.get(0).codePointAt(0)));
    }
  }

  private static List<EmailAddress> addresses(MetadataFacts facts) {
    return facts.people().stream()
        .map(Person::email)
        .filter(email -> !email.isEmpty())
        .distinct()
        .map(EmailAddress::of)
        .toList();
  }

  /** Tells whether an address is given that only a build works out. */
  private static boolean isWorkedOut(MetadataFacts facts) {
    return Stream.of("Author-email", "Maintainer-email")
        .flatMap(name -> facts.metadata().fields(name).stream())
        .anyMatch(field -> field.value().isEmpty());
  }

  /** Tells whether a word of a name is in the address beside it. */
  private static boolean isOfPerson(Person person) {
    String email = person.email().toLowerCase(Locale.ROOT);
    return !email.isEmpty()
        && WORDS
            .splitToStream(person.name().toLowerCase(Locale.ROOT))
            .anyMatch(word -> word.length() >= SHORTEST_WORD && email.contains(word));
  }

  private static boolean isAtHome(EmailAddress email, List<WebAddress> urls) {
    return !email.isFree()
        && urls.stream()
            .anyMatch(
                url ->
                    url.host().equals(email.domain())
                        || url.host().endsWith("." + email.domain())
                        || email.domain().endsWith("." + url.host()));
  }

  private static double digitsShare(EmailAddress email) {
    long digits = email.local().chars().filter(Character::isDigit).count();
    return (double) digits / email.local().length();
  }
}
