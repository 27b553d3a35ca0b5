/**
 * What an index knows of a project's past, for embedders that have it.
 *
 * <p>The library looks nothing up: whoever embeds it may give a {@link
 * io.pypiguard.history.PackageHistorySource}, and analyzers find what it tells in their context. A
 * past that is not known is no evidence of anything. Start with {@code PackageHistory}.
 */
@NullMarked
package io.pypiguard.history;

import org.jspecify.annotations.NullMarked;
