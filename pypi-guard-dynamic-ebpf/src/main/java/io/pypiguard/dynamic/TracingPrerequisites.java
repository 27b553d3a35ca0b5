package io.pypiguard.dynamic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What kernel tracer and sandbox need from a host, checked one by one.
 *
 * <p>The checks look and change nothing. They may be made on any operating system: a host that is
 * not Linux lacks what it lacks. That all are met does not promise that a kernel accepts every
 * program: some refuse whole program types.
 *
 * @param checks all prerequisites, always the same ones in the same order; copied
 */
public record TracingPrerequisites(List<Prerequisite> checks) {

  /** Copies the checks. */
  public TracingPrerequisites {
    checks = List.copyOf(checks);
  }

  /**
   * Checks the host on which this process runs, with the privileges of this process.
   *
   * @return the result for this moment; a later call looks again
   */
  public static TracingPrerequisites ofThisHost() {
    return of(HostFacts.gather());
  }

  static TracingPrerequisites of(HostFacts host) {
    return new TracingPrerequisites(
        List.of(
            linux(host),
            capabilities(host),
            kernelTypes(host),
            cgroups(host),
            libbpf(host),
            bubblewrap(host)));
  }

  /**
   * Returns whether the host has everything.
   *
   * @return true if no prerequisite is missing
   */
  public boolean allMet() {
    return checks.stream().allMatch(Prerequisite::met);
  }

  /**
   * Returns what the host lacks.
   *
   * @return the prerequisites that are not met, in the order of {@link #checks()}; empty if none
   */
  public List<Prerequisite> missing() {
    return checks.stream().filter(check -> !check.met()).toList();
  }

  private static Prerequisite linux(HostFacts host) {
    return check(
        "linux",
        host.operatingSystem().equals("Linux"),
        "The operating system is Linux.",
        "The operating system is '" + host.operatingSystem() + "': use a Linux host.");
  }

  private static Prerequisite capabilities(HostFacts host) {
    Set<Capability> missing = Capability.missingForTracing(host.processStatus());
    String names =
        missing.stream().map(Capability::kernelName).collect(Collectors.joining(" and "));
    return check(
        "bpf-capabilities",
        missing.isEmpty(),
        "The process may load and attach kernel programs.",
        "The process lacks " + names + ": run it as root, in a container with --cap-add for each.");
  }

  private static Prerequisite kernelTypes(HostFacts host) {
    return check(
        "kernel-types",
        host.kernelTypesReadable(),
        HostFacts.KERNEL_TYPES + " describes the kernel's types.",
        HostFacts.KERNEL_TYPES
            + " cannot be read: use a kernel that was built with CONFIG_DEBUG_INFO_BTF=y.");
  }

  private static Prerequisite cgroups(HostFacts host) {
    return check(
        "cgroup-v2",
        MountTable.hasType(host.mounts(), "cgroup2"),
        "A cgroup v2 hierarchy is mounted.",
        "No cgroup v2 hierarchy is mounted: mount one with 'mount -t cgroup2 none DIRECTORY'.");
  }

  private static Prerequisite libbpf(HostFacts host) {
    return check(
        "libbpf",
        host.libbpfLoadable(),
        HostFacts.LIBBPF + " can be loaded.",
        HostFacts.LIBBPF + " cannot be loaded: install the Debian package libbpf1.");
  }

  private static Prerequisite bubblewrap(HostFacts host) {
    return check(
        "bubblewrap",
        host.bubblewrapOnPath(),
        HostFacts.BUBBLEWRAP + " is on the PATH.",
        HostFacts.BUBBLEWRAP + " is not on the PATH: install the Debian package bubblewrap.");
  }

  private static Prerequisite check(String id, boolean met, String present, String absent) {
    return new Prerequisite(id, met, met ? present : absent);
  }
}
