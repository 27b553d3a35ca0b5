/**
 * What analyzers see and say: the {@linkplain io.pypiguard.analysis.PackageAnalyzer analyzer}
 * contract, the {@linkplain io.pypiguard.analysis.ScanContext context} that analyzers of one scan
 * share, and the located facts ({@linkplain io.pypiguard.analysis.Observation observations}) that
 * they report. To write an analyzer start with {@link io.pypiguard.analysis.PackageAnalyzer}; to
 * read results start with {@link io.pypiguard.analysis.Observation}. Nothing here knows the engine.
 */
@NullMarked
package io.pypiguard.analysis;

import org.jspecify.annotations.NullMarked;
