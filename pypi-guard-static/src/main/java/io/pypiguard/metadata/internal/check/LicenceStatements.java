package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.ProjectMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The licences that a package names, place by place.
 *
 * @param all what each place says
 * @param headers what each module says at its beginning
 */
record LicenceStatements(List<Statement> all, LicenceHeaders headers) {

  private static final Pattern FILE =
      Pattern.compile(
          "(licen[cs]e|copying|unlicense)([._-][a-z0-9.+_-]*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_TEXT = Pattern.compile("(?i).*\\.(py|pyc|json|html|png|svg)");

  private static final int MOST_FILES = 20;

  /** Where a licence is stated. */
  enum Place {
    /** {@code License} or {@code License-Expression}. */
    FIELD,
    /** Classifiers that begin with {@code License}. */
    CLASSIFIER,
    /** A file with the text of a licence. */
    FILE,
    /** The beginning of most modules. */
    HEADER
  }

  /**
   * What one place says.
   *
   * @param place which place
   * @param families the families that it names; empty if none is recognised
   * @param location where
   */
  record Statement(Place place, Set<String> families, SourceLocation location) {}

  static LicenceStatements read(
      PackageArtifact artifact, ProjectMetadata metadata, ScanContext context) throws IOException {
    List<Statement> all = new ArrayList<>();
    for (String name : List.of("License-Expression", "License")) {
      addFields(Place.FIELD, metadata.fields(name), all);
    }
    addFields(
        Place.CLASSIFIER,
        metadata.fields("Classifier").stream()
            .filter(field -> field.value().startsWith("License ::"))
            .toList(),
        all);
    addFiles(artifact, context, all);
    LicenceHeaders headers = LicenceHeaders.read(artifact, context);
    addHeaders(headers, all);
    return new LicenceStatements(List.copyOf(all), headers);
  }

  /** Values of one place belong together: each may name one of several licences. */
  private static void addFields(Place place, List<MetadataField> fields, List<Statement> all) {
    Set<String> families = new TreeSet<>();
    fields.forEach(field -> families.addAll(LicenceNames.ofField(field.value())));
    if (!fields.isEmpty()) {
      all.add(new Statement(place, families, fields.get(0).location()));
    }
  }

  private static void addFiles(PackageArtifact artifact, ScanContext context, List<Statement> all)
      throws IOException {
    MemberTexts texts = context.get(MemberTexts.DERIVATION);
    Set<String> families = new TreeSet<>();
    List<Member> files = new ArrayList<>();
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (files.size() < MOST_FILES && member.isFile() && isLicence(member, artifact)) {
        files.add(member);
        families.addAll(LicenceNames.ofText(texts.of(member).text()));
      }
    }
    if (!files.isEmpty()) {
      all.add(new Statement(Place.FILE, families, SourceLocation.of(files.get(0).path())));
    }
  }

  private static void addHeaders(LicenceHeaders headers, List<Statement> all) {
    Set<String> common = headers.common();
    headers.headers().stream()
        .filter(header -> !Collections.disjoint(header.families(), common))
        .findFirst()
        .map(header -> new Statement(Place.HEADER, common, SourceLocation.of(header.member())))
        .ifPresent(all::add);
  }

  /** A file at the top of the project or beside the metadata; elsewhere it may be of a part. */
  private static boolean isLicence(Member member, PackageArtifact artifact) {
    String inside =
        member.path().startsWith(artifact.root())
            ? member.path().substring(artifact.root().length())
            : member.path();
    boolean nearTop =
        !inside.contains("/") || inside.toLowerCase(Locale.ROOT).contains(".dist-info/");
    return nearTop
        && member.depth() == 0
        && FILE.matcher(member.name()).matches()
        && !NO_TEXT.matcher(member.name()).matches();
  }

  /** Returns the families that are named anywhere but in headers. */
  Set<String> families() {
    return all.stream()
        .filter(statement -> statement.place() != Place.HEADER)
        .flatMap(statement -> statement.families().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether a place says anything. */
  boolean has(Place place) {
    return all.stream().anyMatch(statement -> statement.place() == place);
  }
}
