/**
 * A package as a Python program: its modules, their names, and where code of it begins to run.
 *
 * <p>Nothing is evaluated here; what stands in files and what installers and Python do with them by
 * convention is all that counts. Start with {@code Program} and {@code EntryPoints}.
 */
@NullMarked
package io.pypiguard.behavior.internal.program;

import org.jspecify.annotations.NullMarked;
