/**
 * Scores rows of features in plain Java, without any library, and says what each feature added.
 *
 * <p>Not exported. Start with {@code Scorer}; {@code TreeEnsemble} and {@code LinearScorer} are
 * what learners become once they are trained.
 */
@NullMarked
package io.pypiguard.models.scoring;

import org.jspecify.annotations.NullMarked;
