/**
 * Labelled packages and what was measured of them.
 *
 * <p>A {@code Manifest} lists archives with their labels, campaigns and dates; {@code
 * FeatureTableBuilder} scans them and keeps the result for the next time, and {@code Campaigns}
 * finds those that share code. Start with {@code FeatureTable}, which training and evaluation read.
 */
@NullMarked
package io.pypiguard.models.data;

import org.jspecify.annotations.NullMarked;
