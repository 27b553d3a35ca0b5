package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that a user or a system has is deleted, or the disk beneath it is overwritten.
 *
 * <p>What shows it is a deletion whose target is a root, a home or a folder of the system, or a
 * command that formats. The honest twin deletes a folder of its own below these.
 */
final class DestructiveWiping implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "destructive-wiping",
          Severity.HIGH,
          "Files of others that are destroyed",
          "The package deletes the files of the user or of the system, or overwrites the disk.",
          "T1485",
          "T1561");

  private static final Pattern EVERYTHING =
      Pattern.compile(
          "(?:/|~|[a-z]:|[a-z]:/(?:windows(?:/system32)?|users|program files)"
              + "|/(?:home|root|etc|usr|var|boot|bin|lib|opt|users|system|library)"
              + "|%(?:home|userprofile|homepath|systemroot|windir|systemdrive)%"
              + "|%(?:home|userprofile)%/(?:desktop|documents|pictures)"
              + "|~/(?:desktop|documents|pictures))(?:/?\\*(?:\\.\\*)?)?/?");

  private static final Pattern DISK =
      Pattern.compile("/dev/(?:[shv]d[a-z]|nvme\\d|mmcblk|disk).*|//\\./physicaldrive.*");

  private static final Pattern DRIVE = Pattern.compile(".*\\b[a-z]:.*");

  private static final Set<String> FORMATTERS =
      Set.of("mkfs", "mkfs.ext3", "mkfs.ext4", "mkfs.xfs", "wipefs", "format", "diskpart");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect effect : facts.of(Role.TREE_DELETE, Role.FILE_DELETE, Role.FILE_WRITE)) {
      Optional<String> target =
          effect.targets().stream().filter(path -> destroys(effect, plain(path))).findFirst();
      if (target.isPresent()) {
        findings.report(
            TYPE,
            effect,
            effect.isUnasked() ? Severity.CRITICAL : Severity.MEDIUM,
            "destroys " + Findings.quote(target.get()));
      }
    }
  }

  private static boolean destroys(Effect effect, String path) {
    if (DISK.matcher(path).matches()) {
      return true;
    }
    if (effect.role() == Role.FILE_WRITE) {
      return false;
    }
    boolean formats =
        effect.action().filter(action -> FORMATTERS.contains(action.program())).isPresent();
    boolean everything = EVERYTHING.matcher(path).matches();
    boolean all = effect.role() == Role.TREE_DELETE || path.endsWith("*");
    return formats ? DRIVE.matcher(path).matches() : everything && all;
  }

  private static String plain(String path) {
    return path.replace('\\', '/')
        .replaceAll("/{2,}(?!\\./)", "/")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
