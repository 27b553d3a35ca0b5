package io.pypiguard.dynamic;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What was found on a host, before any of it is judged.
 *
 * @param operatingSystem name as the Java runtime gives it
 * @param processStatus text of {@code /proc/self/status}; empty where there is none
 * @param mounts text of {@code /proc/self/mounts}; empty where there is none
 * @param kernelTypesReadable whether {@link #KERNEL_TYPES} can be read
 * @param libbpfLoadable whether the dynamic linker finds {@link #LIBBPF}
 * @param bubblewrapOnPath whether a folder of the PATH holds an executable {@link #BUBBLEWRAP}
 */
record HostFacts(
    String operatingSystem,
    String processStatus,
    String mounts,
    boolean kernelTypesReadable,
    boolean libbpfLoadable,
    boolean bubblewrapOnPath) {

  /** Where the kernel publishes its types (BTF). */
  static final String KERNEL_TYPES = "/sys/kernel/btf/vmlinux";

  /** Name under which the dynamic linker knows libbpf 1.x. */
  static final String LIBBPF = "libbpf.so.1";

  /** Name of bubblewrap's program. */
  static final String BUBBLEWRAP = "bwrap";

  static HostFacts gather() {
    String path = System.getenv("PATH");
    return new HostFacts(
        System.getProperty("os.name", "unknown"),
        textOf(Path.of("/proc/self/status")),
        textOf(Path.of("/proc/self/mounts")),
        Files.isReadable(Path.of(KERNEL_TYPES)),
        loads(LIBBPF),
        path != null && isOnPath(BUBBLEWRAP, path));
  }

  static boolean isOnPath(String program, String path) {
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> new File(folder, program))
        .anyMatch(file -> file.isFile() && file.canExecute());
  }

  static boolean loads(String library) {
    try {
      NativeLibrary.getInstance(library);
      return true;
    } catch (LinkageError absent) { // the library, or JNA's own native part on this platform
      return false;
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException absent) { // a text that cannot be read proves nothing, like an empty one
      return "";
    }
  }
}
