/**
 * How a product embeds the library, with public API only. Start with {@link
 * io.pypiguard.examples.embedding.ScanOne}, the shortest way to a verdict; {@link
 * io.pypiguard.examples.embedding.EnvironmentFileAnalyzer} is an analyzer of one's own. README.md
 * and CONTRIBUTING.md show both as they stand here.
 */
@NullMarked
package io.pypiguard.examples.embedding;

import org.jspecify.annotations.NullMarked;
