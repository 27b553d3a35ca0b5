package io.pypiguard.dynamic;

/**
 * Reads the format of {@code /proc/PID/mounts}: device, directory, type and options (man fstab, 5).
 */
final class MountTable {

  private static final int TYPE_FIELD = 2;

  private MountTable() {}

  /**
   * Returns whether a file system of a type is mounted.
   *
   * @param mounts text of {@code /proc/PID/mounts}; blanks inside a field are escaped in it
   * @param type type of the file system
   */
  static boolean hasType(String mounts, String type) {
    return mounts
        .lines()
        .map(line -> line.split(" ", -1))
        .anyMatch(fields -> fields.length > TYPE_FIELD && fields[TYPE_FIELD].equals(type));
  }
}
