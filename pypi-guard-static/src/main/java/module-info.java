/** Analyzers that read a Python package without running it. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.statics {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires com.google.common;
  requires org.slf4j;
}
