package io.pypiguard.models.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list of labelled archives.
 *
 * <p>The file is comma-separated text in UTF-8 whose first line names the columns. {@code path} and
 * {@code label} ({@code malicious} or {@code benign}) must be there; {@code sha256}, {@code
 * campaign}, {@code family}, {@code group}, {@code kind}, {@code first_seen} and {@code split} may
 * be. Without a campaign each package is one of its own, without a family the campaign is it;
 * {@link Campaigns} finds both by the code of the packages.
 *
 * @param packages the rows in order; copied
 */
public record Manifest(List<LabeledPackage> packages) {

  private static final ObjectReader ROWS =
      new CsvMapper()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader().withStrictHeaders(true))
          .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS);

  /** Copies the rows. */
  public Manifest {
    packages = List.copyOf(packages);
  }

  /**
   * Reads a manifest.
   *
   * @param file the file
   * @return its rows
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no such file; the message gives file, row and value
   */
  public static Manifest read(Path file) throws IOException {
    List<LabeledPackage> packages = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (Map<String, String> row : rows(file)) {
      String where = file + ", row " + (packages.size() + 1) + ": ";
      LabeledPackage next = packageOf(row, where);
      if (!paths.add(next.path())) {
        throw new IllegalArgumentException(where + "path \"" + next.path() + "\" is there twice");
      }
      packages.add(next);
    }
    if (packages.isEmpty()) {
      throw new IllegalArgumentException(file + " has no rows");
    }
    return new Manifest(packages);
  }

  /**
   * Reads a list of archives to leave out.
   *
   * @param file comma-separated text with a column {@code sha256}
   * @return the values of that column
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it has no such column
   */
  public static Set<String> readHashes(Path file) throws IOException {
    Set<String> hashes = new HashSet<>();
    for (Map<String, String> row : rows(file)) {
      hashes.add(column(row, "sha256", file + ": "));
    }
    return Set.copyOf(hashes);
  }

  /**
   * Returns some of the rows.
   *
   * @param wanted which to keep
   * @return a manifest with them in the same order
   */
  public Manifest only(Predicate<LabeledPackage> wanted) {
    return new Manifest(packages.stream().filter(wanted).toList());
  }

  /**
   * Tells whether the manifest says which packages belong together, or each is a campaign of its
   * own for want of knowledge, as {@link Campaigns} can give.
   *
   * @return whether a package has a campaign that is not its path
   */
  public boolean hasCampaigns() {
    return packages.stream().anyMatch(about -> !about.campaign().equals(about.path()));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        ROWS.readValues(Files.newBufferedReader(file))) {
      return rows.readAll();
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      throw new IllegalArgumentException(file + " is no table: " + e.getMessage(), e);
    }
  }

  private static LabeledPackage packageOf(Map<String, String> row, String where) {
    String label = column(row, "label", where);
    if (!label.equals("malicious") && !label.equals("benign")) {
      throw new IllegalArgumentException(
          where + "label must be malicious or benign, was \"" + label + "\"");
    }
    String path = column(row, "path", where);
    String campaign = or(row, "campaign", path);
    return new LabeledPackage(
        path,
        or(row, "sha256", ""),
        label.equals("malicious"),
        campaign,
        or(row, "family", campaign),
        or(row, "group", label),
        or(row, "kind", ""),
        or(row, "first_seen", ""),
        or(row, "split", ""));
  }

  private static String column(Map<String, String> row, String name, String where) {
    String value = row.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(where + "column " + name + " is missing or empty");
    }
    return value;
  }

  private static String or(Map<String, String> row, String name, String otherwise) {
    String value = row.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : value;
  }
}
