/**
 * What the texts of a package say and how they are written: its description, its comments and
 * documentation, its names.
 *
 * <p>Descriptions that claim one thing while the code does another, disclaimers of those who show
 * attacks, texts left in by templates and characters that nobody sees are found here. Start with
 * {@code TextAnalyzer} for what is reported and {@code TextFeatureExtractor} for what is measured.
 */
@NullMarked
package io.pypiguard.text;

import org.jspecify.annotations.NullMarked;
