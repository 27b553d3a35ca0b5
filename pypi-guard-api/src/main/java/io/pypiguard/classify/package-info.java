/**
 * From facts and numbers to a score: the {@linkplain io.pypiguard.classify.PackageClassifier
 * classifier} contract and its answer, a {@linkplain io.pypiguard.classify.Classification score}
 * with the {@linkplain io.pypiguard.classify.Contribution contributions} that add up to it. To
 * write a classifier start with {@link io.pypiguard.classify.PackageClassifier}.
 */
@NullMarked
package io.pypiguard.classify;

import org.jspecify.annotations.NullMarked;
