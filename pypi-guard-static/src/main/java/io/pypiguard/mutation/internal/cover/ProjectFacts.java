package io.pypiguard.mutation.internal.cover;

import com.google.common.collect.ListMultimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What a made-up author says of a project.
 *
 * @param name name of the project
 * @param version its version
 * @param module what is imported
 * @param author name of a person
 * @param firm name of a company
 * @param domain the company's domain
 * @param subject what the project is for, as it stands behind "library for"
 * @param keywords words to find it by
 */
record ProjectFacts(
    String name,
    String version,
    String module,
    String author,
    String firm,
    String domain,
    String subject,
    List<String> keywords) {

  private static final int KEYWORDS = 4;
  private static final ListMultimap<String, List<String>> PEOPLE = Resources.table("people.tsv");
  private static final List<String> CLASSIFIERS =
      List.of(
          "Development Status :: 5 - Production/Stable",
          "Intended Audience :: Developers",
          "License :: OSI Approved :: MIT License",
          "Operating System :: OS Independent",
          "Programming Language :: Python :: 3",
          "Programming Language :: Python :: 3.8",
          "Programming Language :: Python :: 3.9",
          "Programming Language :: Python :: 3.10",
          "Topic :: Software Development :: Libraries :: Python Modules");

  static ProjectFacts of(String name, String version, String module, SplittableRandom random) {
    String given = Resources.pick(PEOPLE.get("given"), random);
    String family = Resources.pick(PEOPLE.get("family"), random);
    String firm = Resources.pick(PEOPLE.get("firm"), random);
    String trade = Resources.pick(PEOPLE.get("trade"), random);
    List<String> keywords =
        Resources.shuffled(PEOPLE.get("keyword"), random).stream()
            .limit(KEYWORDS)
            .map(row -> row.get(1))
            .toList();
    return new ProjectFacts(
        name,
        version,
        module,
        given + " " + family,
        firm.substring(0, 1).toUpperCase(Locale.ROOT) + firm.substring(1),
        firm + trade,
        Resources.pick(PEOPLE.get("subject"), random),
        keywords);
  }

  private String email() {
    return author.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
  }

  private String url() {
    return "https://github.com/" + firm.toLowerCase(Locale.ROOT) + "/" + name;
  }

  private String docs() {
    return "https://" + name.toLowerCase(Locale.ROOT) + "." + domain + "/docs";
  }

  /** Returns fields of core metadata, all but the description. */
  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("Summary", List.of("A library for " + subject));
    fields.put("Home-page", List.of(url()));
    fields.put("Author", List.of(author));
    fields.put("Author-email", List.of(email()));
    fields.put("License", List.of("MIT"));
    fields.put(
        "Project-URL",
        List.of(
            "Documentation, " + docs(),
            "Source, " + url(),
            "Tracker, " + url() + "/issues",
            "Changelog, " + url() + "/releases"));
    fields.put("Keywords", List.of(keywords.stream().collect(Collectors.joining(","))));
    fields.put("Classifier", CLASSIFIERS);
    fields.put("Description-Content-Type", List.of("text/markdown"));
    return fields;
  }

  /** Returns a text of the files beside this class, with these facts in it. */
  String fill(String resource) {
    return Resources.text(resource)
        .replace("$name$", name)
        .replace("$version$", version)
        .replace("$module$", module)
        .replace("$author$", author)
        .replace("$firm$", firm)
        .replace("$url$", url())
        .replace("$docs$", docs())
        .replace("$Summary$", "A library for " + subject + ".");
  }
}
