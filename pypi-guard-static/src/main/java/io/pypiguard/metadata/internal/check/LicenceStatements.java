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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licences that a package names, place by place.
 *
 * @param all what each place says
 */
record LicenceStatements(List<Statement> all) {

  private static final Pattern FILE =
      Pattern.compile(
          "(licen[cs]e|copying|unlicense)([._-][a-z0-9.+_-]*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_TEXT = Pattern.compile("(?i).*\\.(py|pyc|json|html|png|svg)");
  private static final Pattern HEADER =
      Pattern.compile("SPDX-License-Identifier:[ \\t]*([A-Za-z0-9.+() -]{1,100})");

  private static final int MOST_FILES = 20;
  private static final int MOST_MODULES = 50;

  /** Characters at the beginning of a module in which a licence is stated. */
  private static final int HEADER_LENGTH = 2_000;

  /** Where a licence is stated. */
  enum Place {
    /** {@code License} or {@code License-Expression}. */
    FIELD,
    /** Classifiers that begin with {@code License}. */
    CLASSIFIER,
    /** A file with the text of a licence. */
    FILE,
    /** The beginning of modules. */
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
    return new LicenceStatements(List.copyOf(all));
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
    Set<String> inFiles = new TreeSet<>();
    Set<String> inHeaders = new TreeSet<>();
    List<Member> files = new ArrayList<>();
    List<Member> headers = new ArrayList<>();
    int modules = 0;
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (!member.isFile() || member.depth() > 0) {
        continue;
      }
      if (files.size() < MOST_FILES && isLicence(member, artifact)) {
        files.add(member);
        inFiles.addAll(LicenceNames.ofText(texts.of(member).text()));
      } else if (member.path().endsWith(".py") && modules++ < MOST_MODULES) {
        Set<String> families = ofHeader(texts.of(member).text());
        if (!families.isEmpty()) {
          headers.add(member);
          inHeaders.addAll(families);
        }
      }
    }
    addMembers(Place.FILE, files, inFiles, all);
    addMembers(Place.HEADER, headers, inHeaders, all);
  }

  private static void addMembers(
      Place place, List<Member> members, Set<String> families, List<Statement> all) {
    if (!members.isEmpty()) {
      all.add(new Statement(place, families, SourceLocation.of(members.get(0).path())));
    }
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
        && FILE.matcher(member.name()).matches()
        && !NO_TEXT.matcher(member.name()).matches();
  }

  private static Set<String> ofHeader(String text) {
    Matcher matcher = HEADER.matcher(text);
    matcher.region(0, Math.min(text.length(), HEADER_LENGTH));
    return matcher.find() ? LicenceNames.ofField(matcher.group(1)) : Set.of();
  }

  /** Tells whether a place says anything. */
  boolean has(Place place) {
    return all.stream().anyMatch(statement -> statement.place() == place);
  }
}
