package io.pypiguard.behavior.internal.run;

/** How a statement ends. */
enum Completion {
  /** What follows is run. */
  NORMAL,
  /** The loop goes on. */
  CONTINUE,
  /** The loop ends. */
  BREAK,
  /** The function ends. */
  RETURN,
  /** Whoever catches it goes on. */
  RAISE
}
