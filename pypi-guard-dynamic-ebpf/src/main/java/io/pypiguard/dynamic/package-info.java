/**
 * Observation of a package while it runs.
 *
 * <p>The kernel reports what the processes of a package do, and a sandbox keeps them from doing
 * harm. Both need a Linux host with certain features and privileges. Start with {@link
 * io.pypiguard.dynamic.TracingPrerequisites}, which says what this host lacks.
 */
@NullMarked
package io.pypiguard.dynamic;

import org.jspecify.annotations.NullMarked;
