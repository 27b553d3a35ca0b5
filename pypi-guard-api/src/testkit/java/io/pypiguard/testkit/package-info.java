/**
 * What a test of an analyzer, a feature extractor, a classifier or a report writer needs.
 *
 * <p>Packages are built in memory, observations are asserted by type and place, and contract tests
 * hold for every implementation of a contract. The jar with the classifier {@code testkit} carries
 * this package; it needs JUnit 5 and AssertJ, which the test that uses it brings along. Start with
 * the package builder.
 */
@NullMarked
package io.pypiguard.testkit;

import org.jspecify.annotations.NullMarked;
