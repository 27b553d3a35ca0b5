package io.pypiguard.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Builds honest packages in memory, with the files that build tools add.
 *
 * <pre>{@code
 * PackageArtifact artifact =
 *     PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "import os\n").artifact();
 * }</pre>
 *
 * <p>Mutable; every setter returns this builder. The same calls give the same bytes. Hostile
 * archives are the business of {@link ZipWriter} and {@link TarWriter}.
 */
public final class PackageBuilder {

  private static final CharMatcher CSV_SPECIAL = CharMatcher.anyOf(",\"\r\n");

  private final ArtifactKind kind;
  private final PackageCoordinates coordinates;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final Map<String, String> recordHashes = new LinkedHashMap<>();
  private final Set<String> without = new HashSet<>();
  private String tag = "py3-none-any";
  private ArchiveFormat format;

  private PackageBuilder(ArtifactKind kind, String name, String version) {
    this.kind = kind;
    this.coordinates = new PackageCoordinates(name, version);
    this.format = kind == ArtifactKind.SDIST ? ArchiveFormat.TAR_GZIP : ArchiveFormat.ZIP;
    metadata.put("Metadata-Version", List.of("2.1"));
    metadata.put("Name", List.of(name));
    metadata.put("Version", List.of(version));
  }

  /**
   * Starts a source distribution in a {@code .tar.gz} file, with {@code PKG-INFO}.
   *
   * @param name project name
   * @param version version
   * @return a builder
   */
  public static PackageBuilder sdist(String name, String version) {
    return new PackageBuilder(ArtifactKind.SDIST, name, version);
  }

  /**
   * Starts a wheel, with {@code WHEEL}, {@code METADATA} and {@code RECORD}.
   *
   * @param name project name
   * @param version version
   * @return a builder
   */
  public static PackageBuilder wheel(String name, String version) {
    return new PackageBuilder(ArtifactKind.WHEEL, name, version);
  }

  /**
   * Starts an egg, with {@code EGG-INFO/PKG-INFO}.
   *
   * @param name project name
   * @param version version
   * @return a builder
   */
  public static PackageBuilder egg(String name, String version) {
    return new PackageBuilder(ArtifactKind.EGG, name, version);
  }

  /**
   * Puts in a text file, in place of an earlier or generated one with this path.
   *
   * @param path path in the package; of a source distribution, below its top folder
   * @param text content, written in UTF-8
   * @return this
   */
  public PackageBuilder file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  /**
   * Puts in a file, in place of an earlier or generated one with this path.
   *
   * @param path path in the package; of a source distribution, below its top folder
   * @param content content
   * @return this
   */
  public PackageBuilder file(String path, byte[] content) {
    files.put(path, content.clone());
    return this;
  }

  /**
   * Puts a text file where the metadata is: into {@code .dist-info} of a wheel, {@code EGG-INFO} of
   * an egg, {@code .egg-info} of a source distribution.
   *
   * @param name file name, for example {@code entry_points.txt}
   * @param text content, written in UTF-8
   * @return this
   */
  public PackageBuilder infoFile(String name, String text) {
    return file(infoFolder() + name, text);
  }

  /**
   * Leaves out a generated file.
   *
   * @param path path as {@link #file} takes it
   * @return this
   */
  public PackageBuilder without(String path) {
    without.add(path);
    return this;
  }

  /**
   * Adds a metadata field; {@code Metadata-Version}, {@code Name} and {@code Version} replace what
   * is generated. {@code Description} becomes the body.
   *
   * @param field field name, for example {@code Requires-Dist}
   * @param value value; may have several lines
   * @return this
   */
  public PackageBuilder metadata(String field, String value) {
    switch (field) {
      case "Metadata-Version", "Name", "Version" -> metadata.put(field, List.of(value));
      default -> metadata.computeIfAbsent(field, absent -> new ArrayList<>()).add(value);
    }
    return this;
  }

  /**
   * Sets the compatibility tag of a wheel.
   *
   * @param wheelTag Python, ABI and platform, for example {@code cp311-cp311-linux_x86_64}; {@code
   *     py3-none-any} unless set
   * @return this
   */
  public PackageBuilder tag(String wheelTag) {
    tag = wheelTag;
    return this;
  }

  /**
   * Puts another hash into the {@code RECORD} of a wheel than the right one.
   *
   * @param path path of the file
   * @param hash for example {@code sha256=AAAA}; empty for none
   * @return this
   */
  public PackageBuilder recordHash(String path, String hash) {
    recordHashes.put(path, hash);
    return this;
  }

  /**
   * Sets how a source distribution is packed.
   *
   * @param archiveFormat any archive format
   * @return this
   * @throws IllegalArgumentException if it is no archive format, or not the one of a wheel or egg
   */
  public PackageBuilder format(ArchiveFormat archiveFormat) {
    boolean fits =
        switch (archiveFormat) {
          case FOLDER, NONE -> false;
          case ZIP -> true;
          default -> kind == ArtifactKind.SDIST;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "format of "
              + kind.id()
              + " must be an archive format it has, was "
              + archiveFormat.id());
    }
    format = archiveFormat;
    return this;
  }

  /**
   * Returns the file name that a build tool would give the package.
   *
   * @return for example {@code demo-1.0.tar.gz} or {@code demo-1.0-py3-none-any.whl}
   */
  public String fileName() {
    return switch (kind) {
      case WHEEL -> stem() + "-" + tag + ".whl";
      case EGG -> stem() + "-py3.egg";
      default -> stem() + "." + format.id();
    };
  }

  /**
   * Returns the files of the package with those that a build tool adds.
   *
   * @return contents by path in the archive, in its order
   */
  public Map<String, byte[]> files() {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    switch (kind) {
      case WHEEL -> {
        addGenerated(all, infoFolder() + "METADATA", metadataText());
        addGenerated(all, infoFolder() + "WHEEL", wheelText());
        addGenerated(all, infoFolder() + "RECORD", recordText(all));
      }
      case EGG -> addGenerated(all, infoFolder() + "PKG-INFO", metadataText());
      default -> addGenerated(all, "PKG-INFO", metadataText());
    }
    if (kind != ArtifactKind.SDIST) {
      return all;
    }
    Map<String, byte[]> rooted = new LinkedHashMap<>();
    all.forEach((path, content) -> rooted.put(stem() + "/" + path, content));
    return rooted;
  }

  /**
   * Packs the package.
   *
   * @return the bytes of the archive
   */
  public byte[] build() {
    if (format == ArchiveFormat.ZIP) {
      ZipWriter zip = ZipWriter.create();
      files().forEach(zip::add);
      return zip.build();
    }
    TarWriter tar = TarWriter.create();
    files().forEach(tar::add);
    return compress(format, tar.build());
  }

  /**
   * Packs the package and reads it with default limits.
   *
   * @return the package, named as {@link #fileName()} says
   */
  public PackageArtifact artifact() {
    return ArtifactReader.create().read(build(), fileName());
  }

  /**
   * Compresses a tar file.
   *
   * @param format one of the tar formats
   * @param tar the tar file
   * @return the compressed file; the tar file itself for any other format
   */
  public static byte[] compress(ArchiveFormat format, byte[] tar) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (format) {
          case TAR_GZIP -> new GZIPOutputStream(bytes);
          case TAR_BZIP2 -> new BZip2CompressorOutputStream(bytes);
          case TAR_XZ -> new XZOutputStream(bytes, new LZMA2Options(LZMA2Options.PRESET_MIN));
          case TAR_ZSTD ->
              ZstdCompressorOutputStream.builder().setOutputStream(bytes).setChecksum(true).get();
          default -> bytes;
        }) {
      out.write(tar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void addGenerated(Map<String, byte[]> all, String path, String text) {
    if (!without.contains(path)) {
      all.putIfAbsent(path, text.getBytes(UTF_8));
    }
  }

  /** Returns name and version in the form that PEP 625 and PEP 427 ask of file names. */
  private String stem() {
    String name = coordinates.normalizedName().replace('-', '_');
    return name + "-" + coordinates.version().replace('-', '_');
  }

  private String infoFolder() {
    return switch (kind) {
      case WHEEL -> stem() + ".dist-info/";
      case EGG -> "EGG-INFO/";
      default -> coordinates.normalizedName().replace('-', '_') + ".egg-info/";
    };
  }

  private String metadataText() {
    StringBuilder text = new StringBuilder();
    metadata.forEach(
        (field, values) -> {
          if (!field.equals("Description")) {
            values.forEach(
                value ->
                    text.append(field)
                        .append(": ")
                        .append(value.replace("\n", "\n        "))
                        .append('\n'));
          }
        });
    metadata.getOrDefault("Description", List.of()).forEach(body -> text.append('\n').append(body));
    return text.toString();
  }

  private String wheelText() {
    return "Wheel-Version: 1.0\nGenerator: testkit\nRoot-Is-Purelib: true\nTag: " + tag + "\n";
  }

  private String recordText(Map<String, byte[]> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(
        (path, content) -> {
          String hash = recordHashes.getOrDefault(path, "sha256=" + urlSafeSha256(content));
          text.append(quoted(path)).append(',').append(hash).append(',').append(content.length);
          text.append('\n');
        });
    return text.append(quoted(infoFolder() + "RECORD")).append(",,\n").toString();
  }

  private static String quoted(String value) {
    return CSV_SPECIAL.matchesNoneOf(value) ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String urlSafeSha256(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
