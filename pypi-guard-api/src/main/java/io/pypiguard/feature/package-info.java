/**
 * Packages as numbers: {@linkplain io.pypiguard.feature.Feature named features} with a documented
 * meaning, {@linkplain io.pypiguard.feature.FeatureSchema schemas} that list them, and {@linkplain
 * io.pypiguard.feature.FeatureVector vectors} in which a missing value is not zero. To add a
 * feature start with {@link io.pypiguard.feature.FeatureExtractor}; to read values start with
 * {@link io.pypiguard.feature.FeatureVector}.
 */
@NullMarked
package io.pypiguard.feature;

import org.jspecify.annotations.NullMarked;
