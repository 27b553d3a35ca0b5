/**
 * What Tribuo lacks, built from its own parts: stacking, a perceptron, boosting with one tree a
 * round, preparations of features; and the way from its models to plain Java.
 *
 * <p>Start with {@code StackingTrainer}, {@code Datasets} and {@code Scorers}.
 */
@NullMarked
package io.pypiguard.models.training.internal;

import org.jspecify.annotations.NullMarked;
