package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.MemberType;
import java.util.ArrayDeque;
import java.util.Deque;

/** What can be dangerous about the name or link target of a member. */
final class PathHazards {

  private PathHazards() {}

  /** Notes every danger of a member's name. */
  static void check(String rawName, Notes notes) {
    boolean plain = true;
    for (int i = 0; plain && i < rawName.length(); i++) {
      char c = rawName.charAt(i);
      plain = c > ' ' && c < 0x7f && c != '\\' && c != ':';
    }
    if (!plain) {
      checkCharacters(rawName, notes);
    }
    if (rawName.startsWith("/")) {
      notes.add(ArchiveFindingType.ABSOLUTE_PATH, "its path begins at the root of the file system");
    }
    if (rawName.contains("..") && climbs(rawName)) {
      notes.add(
          ArchiveFindingType.PATH_TRAVERSAL,
          "its path climbs with '..' and " + where(escapes(rawName)) + " the package's folder");
    }
  }

  private static void checkCharacters(String name, Notes notes) {
    int control = firstControl(name);
    if (control >= 0) {
      int cut = name.indexOf('\0');
      notes.add(
          ArchiveFindingType.CONTROL_CHARACTER_NAME,
          String.format("its name has the control character U+%04X", control)
              + (cut < 0 ? "" : ", behind which Python cuts off: " + name.substring(cut + 1)));
    }
    boolean drive =
        name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
    if (drive || name.startsWith("\\\\")) {
      notes.add(
          ArchiveFindingType.DRIVE_PATH, "its path begins with a Windows drive or network share");
    }
    if (name.indexOf('\\') >= 0) {
      notes.add(
          ArchiveFindingType.BACKSLASH_PATH,
          "its path has backslashes, which separate folders on Windows only");
    }
  }

  /** Returns the first control, line-breaking or direction-changing character, or -1. */
  private static int firstControl(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean direction =
          (c >= 0x202a && c <= 0x202e)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0x200e
              || c == 0x200f
              || c == 0x061c;
      if (Character.isISOControl(c) || direction || c == 0x2028 || c == 0x2029) {
        return c;
      }
    }
    return -1;
  }

  /** Notes what is dangerous about a member that is neither file nor folder. */
  static void checkLink(String rawName, MemberType type, String target, Notes notes) {
    switch (type) {
      case SYMBOLIC_LINK -> {
        notes.add(ArchiveFindingType.SYMBOLIC_LINK, "a symbolic link to " + target);
        int folder = rawName.lastIndexOf('/') + 1;
        checkTarget(rawName.substring(0, folder) + target, target, notes);
      }
      case HARD_LINK -> {
        notes.add(ArchiveFindingType.HARD_LINK, "a hard link to " + target);
        checkTarget(target, target, notes);
      }
      case DEVICE -> notes.add(ArchiveFindingType.DEVICE_ENTRY, "a device, named pipe or socket");
      default -> {
        // folders and files point nowhere
      }
    }
  }

  private static void checkTarget(String fromTop, String target, Notes notes) {
    boolean drive = target.length() > 1 && target.charAt(1) == ':';
    if (target.startsWith("/") || target.startsWith("\\") || drive || escapes(fromTop)) {
      notes.add(ArchiveFindingType.LINK_ESCAPE, "its target lies outside the package: " + target);
    }
  }

  private static boolean climbs(String path) {
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static boolean escapes(String path) {
    Deque<String> folders = new ArrayDeque<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        if (folders.isEmpty()) {
          return true;
        }
        folders.pop();
      } else if (!part.isEmpty() && !part.equals(".")) {
        folders.push(part);
      }
    }
    return false;
  }

  private static String where(boolean outside) {
    return outside ? "leaves" : "stays in";
  }
}
