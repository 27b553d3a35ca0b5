/**
 * What a package says about itself, and whether it holds together.
 *
 * <p>{@link io.pypiguard.metadata.ProjectMetadata} merges all that says something, from generated
 * metadata to the call of {@code setup()}, and tells where each value was said. The analyzer and
 * the extractor of this package judge and measure it; start with {@code ProjectMetadata}.
 */
@NullMarked
package io.pypiguard.metadata;

import org.jspecify.annotations.NullMarked;
