package io.pypiguard.artifact;

import java.util.Locale;

/** What sort of distribution an artifact is, found from its content and never from its name. */
public enum ArtifactKind {
  /**
   * A source distribution: a folder with {@code PKG-INFO}, {@code setup.py} or {@code
   * pyproject.toml}, or where its author forgot these, at least Python sources.
   *
   * @see <a
   *     href="https://packaging.python.org/en/latest/specifications/source-distribution-format/">Source
   *     distribution format</a>
   */
  SDIST,
  /**
   * A built distribution with a {@code .dist-info} folder in a zip file.
   *
   * @see <a
   *     href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/">Binary
   *     distribution format</a>
   */
  WHEEL,
  /** A setuptools egg: a zip file with an {@code EGG-INFO} folder. */
  EGG,
  /** An unpacked package in a folder of the file system. */
  FOLDER,
  /** None of these, or not an archive at all. */
  UNKNOWN;

  /**
   * Returns the stable lower-case name used in every output format.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
