package io.pypiguard.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A file that says something about the package, and what it says.
 *
 * @param kind what sort of file it is
 * @param member path of the file
 * @param fields its fields in the order of the file, those of lists one by one; copied
 */
public record MetadataSource(Kind kind, String member, List<MetadataField> fields) {

  /** The sorts of files, in the order in which their values count. */
  public enum Kind {
    /** {@code PKG-INFO}, which a build tool wrote into a source distribution or an egg. */
    PKG_INFO,
    /** {@code METADATA}, which a build tool wrote into a wheel. */
    METADATA,
    /** {@code pyproject.toml}: PEP 621, Poetry, Flit, setuptools. */
    PYPROJECT,
    /** {@code setup.cfg} of setuptools. */
    SETUP_CFG,
    /**
     * The call of {@code setup()} that {@code setup.py} comes to, worked out without running it.
     */
    SETUP_PY,
    /** A read-me, which describes a package whose metadata does not. */
    README;

    /**
     * Returns the stable lower-case name, as {@code pkg-info}.
     *
     * @return the wire value
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Tells whether a build tool wrote it.
     *
     * @return true for {@link #PKG_INFO} and {@link #METADATA}
     */
    public boolean isGenerated() {
      return this == PKG_INFO || this == METADATA;
    }

    /**
     * Tells whether a person wrote it for a build tool.
     *
     * @return true for {@link #PYPROJECT}, {@link #SETUP_CFG} and {@link #SETUP_PY}
     */
    public boolean isConfiguration() {
      return this == PYPROJECT || this == SETUP_CFG || this == SETUP_PY;
    }
  }

  /** Copies the fields. */
  public MetadataSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(member, "member");
    fields = List.copyOf(fields);
  }

  /**
   * Returns the values of a field, those that are not known too.
   *
   * @param name name of the field in any letter case
   * @return the values in the order of the file; unmodifiable
   */
  public List<MetadataField> all(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
  }
}
