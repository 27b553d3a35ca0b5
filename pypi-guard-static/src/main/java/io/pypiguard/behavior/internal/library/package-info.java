/**
 * What Python's operators, builtins, methods and pure library functions give for values that are
 * known, worked out without running anything. Start with {@link
 * io.pypiguard.behavior.internal.library.Operators}, {@link
 * io.pypiguard.behavior.internal.library.Functions} and {@link
 * io.pypiguard.behavior.internal.library.Methods}. All of them spend one {@link
 * io.pypiguard.behavior.internal.library.Budget}, so that hostile code ends.
 */
package io.pypiguard.behavior.internal.library;
