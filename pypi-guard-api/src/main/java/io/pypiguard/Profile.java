package io.pypiguard;

import java.util.List;
import java.util.Objects;

/**
 * How sure the engine must be before it speaks: the trade between missed malware and false alarms.
 *
 * @param id stable name, for example {@code registry}
 * @param suspicious lowest score that is called suspicious, from 0 to 1
 * @param malicious lowest score that is called malicious, at least {@code suspicious}
 */
public record Profile(String id, double suspicious, double malicious) {

  /**
   * For a registry that looks at every upload and can afford next to no false alarm.
   *
   * <p>Of packages that the shipped model was trained with, one benign one in a thousand was as
   * suspicious; in written evidence it takes one critical finding, or two grave ones.
   */
  public static final Profile REGISTRY = new Profile("registry", 0.95, 0.99);

  /**
   * For an organisation that looks at what it is about to install and prefers to ask once more.
   *
   * <p>Of packages that the shipped model was trained with, one benign one in a hundred was as
   * suspicious; in written evidence it takes one grave finding.
   */
  public static final Profile ENTERPRISE = new Profile("enterprise", 0.5, 0.9);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the thresholds are not numbers from 0 to 1 in rising order
   */
  public Profile {
    Objects.requireNonNull(id, "id");
    if (!(suspicious >= 0 && suspicious <= malicious && malicious <= 1)) {
      throw new IllegalArgumentException(
          "thresholds of profile "
              + id
              + " must be from 0 to 1 and rise, were "
              + suspicious
              + " and "
              + malicious);
    }
  }

  /**
   * Returns the built-in profile with an id.
   *
   * @param id {@code registry} or {@code enterprise}
   * @return the profile
   * @throws IllegalArgumentException if there is none
   */
  public static Profile byId(String id) {
    List<Profile> builtIn = List.of(ENTERPRISE, REGISTRY);
    return builtIn.stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no profile \"" + id + "\"; there are enterprise and registry"));
  }
}
