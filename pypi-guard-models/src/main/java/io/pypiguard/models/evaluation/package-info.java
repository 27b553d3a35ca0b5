/**
 * Figures of classifiers, in which every campaign and every benign project weighs the same.
 *
 * <p>Start with {@code RocCurve}: all rates at thresholds come from it.
 */
@NullMarked
package io.pypiguard.models.evaluation;

import org.jspecify.annotations.NullMarked;
