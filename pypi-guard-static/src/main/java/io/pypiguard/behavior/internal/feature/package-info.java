/**
 * The numbers that describe the code of a package. {@link
 * io.pypiguard.behavior.internal.feature.CodeFeatures} lists and measures them; their meanings are
 * in {@code features.tsv}. Start there to add one.
 */
@NullMarked
package io.pypiguard.behavior.internal.feature;

import org.jspecify.annotations.NullMarked;
