package io.pypiguard.artifact;

import io.pypiguard.artifact.InstallRecord.Entry;
import io.pypiguard.artifact.InstallRecord.Mismatch;
import io.pypiguard.artifact.InstallRecord.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code RECORD} files and holds them against their wheels. */
final class RecordFile {

  /** Hash algorithms that the specification accepts, by the name that the JDK has for them. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  private RecordFile() {}

  static List<Entry> parse(byte[] content) {
    List<Entry> entries = new ArrayList<>();
    for (List<String> row : rows(new String(content, StandardCharsets.UTF_8))) {
      if (row.size() > 1 || !row.get(0).isEmpty()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(List<String> row) {
    String hash = row.size() > 1 ? row.get(1) : "";
    String size = row.size() > 2 ? row.get(2) : "";
    int equals = hash.indexOf('=');
    return new Entry(
        row.get(0),
        equals < 0 ? "" : hash.substring(0, equals).toLowerCase(Locale.ROOT),
        equals < 0 ? hash : withoutPadding(hash.substring(equals + 1)),
        size.matches("\\d{1,18}") ? Long.parseLong(size) : -1);
  }

  /** Splits comma-separated values with double quotes around values, doubled within them. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && value.length() == 0) {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(value.toString());
        value.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        value.append(c);
      }
    }
    if (value.length() > 0 || !row.isEmpty()) {
      row.add(value.toString());
      rows.add(row);
    }
    return rows;
  }

  static List<Mismatch> verify(InstallRecord record, PackageArtifact artifact) throws IOException {
    Map<String, Member> files = new LinkedHashMap<>();
    for (Member member : artifact.members()) {
      if (member.isFile() && member.depth() == 0) {
        files.put(member.path(), member);
      }
    }
    List<Mismatch> mismatches = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Entry entry : record.entries()) {
      if (!listed.add(entry.path())) {
        mismatches.add(
            new Mismatch(Problem.REPEATED, entry.path(), "listed more than once in RECORD"));
      }
      Member member = files.get(entry.path());
      if (member == null) {
        mismatches.add(
            new Mismatch(Problem.MISSING, entry.path(), "listed in RECORD but not in the wheel"));
      } else {
        check(entry, member, mismatches);
      }
    }
    for (String path : files.keySet()) {
      if (!listed.contains(path) && !isExempt(path)) {
        mismatches.add(
            new Mismatch(Problem.UNLISTED, path, "in the wheel but not listed in RECORD"));
      }
    }
    return mismatches;
  }

  private static void check(Entry entry, Member member, List<Mismatch> mismatches)
      throws IOException {
    String path = entry.path();
    if (entry.size() >= 0 && entry.size() != member.size()) {
      mismatches.add(
          new Mismatch(
              Problem.SIZE,
              path,
              "RECORD says " + entry.size() + " bytes, the wheel has " + member.size()));
    }
    String algorithm = ALGORITHMS.get(entry.algorithm());
    if (algorithm != null) {
      String actual = digest(algorithm, member);
      if (!actual.equals(entry.digest())) {
        mismatches.add(
            new Mismatch(
                Problem.HASH,
                path,
                "RECORD says " + entry.algorithm() + " " + entry.digest() + ", it is " + actual));
      }
    } else if (!entry.digest().isEmpty()) {
      mismatches.add(
          new Mismatch(
              Problem.WEAK_HASH,
              path,
              "RECORD uses the hash algorithm \"" + entry.algorithm() + "\""));
    } else if (!isExempt(path) && !path.endsWith(".pyc")) {
      mismatches.add(new Mismatch(Problem.NO_HASH, path, "RECORD gives no hash"));
    }
  }

  /** {@code RECORD} cannot list its own hash, and its signatures are made after it. */
  private static boolean isExempt(String path) {
    return path.endsWith(".dist-info/RECORD")
        || path.endsWith(".dist-info/RECORD.jws")
        || path.endsWith(".dist-info/RECORD.p7s");
  }

  private static String digest(String algorithm, Member member) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      Digests.update(digest, member);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks " + algorithm, e);
    }
  }

  private static String withoutPadding(String base64) {
    int end = base64.length();
    while (end > 0 && base64.charAt(end - 1) == '=') {
      end--;
    }
    return base64.substring(0, end);
  }
}
