/**
 * Finds malicious Python packages before somebody installs them. Start with {@link
 * io.pypiguard.PypiGuard}: build an engine once, hand it package archives from any number of
 * threads, and read the {@linkplain io.pypiguard.PackageReport reports}, each with a {@linkplain
 * io.pypiguard.Verdict verdict} and the evidence for it.
 */
@NullMarked
package io.pypiguard;

import org.jspecify.annotations.NullMarked;
