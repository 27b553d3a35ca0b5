/** Observation of a package while it runs, by the kernel and inside a sandbox. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.dynamic {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires com.sun.jna;
  requires org.slf4j;

  exports io.pypiguard.dynamic;
}
