/** Tests that the benchmarks measure what they say they measure. No test looks at a time. */
@NullMarked
package io.pypiguard.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
