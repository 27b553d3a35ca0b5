/**
 * Learners, how they are fitted to labelled packages, and how they join in a stack. Training runs
 * on the class path: Tribuo and XGBoost are optional dependencies, and XGBoost's jar cannot be a
 * module.
 *
 * <p>{@code TrainingData} is what learners read, {@code Learners} has them all, {@code
 * GroupedFolds} keeps related packages on one side. Start with {@code Learner}.
 */
@NullMarked
package io.pypiguard.models.training;

import org.jspecify.annotations.NullMarked;
