/**
 * Programs that measure the library on real and hostile archives, made with its public API only.
 * They print figures and assert none, except that hostile archives must come to nothing. Start with
 * {@link io.pypiguard.examples.benchmarks.Main}.
 */
@NullMarked
package io.pypiguard.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
