/**
 * How the texts of a package are measured: its description, its comments, its documentation and the
 * names in it.
 *
 * <p>Not exported. Start with {@code TextFacts}, which the analyzer and the extractor share; what
 * phrases, languages and claims are known stands in tables beside the classes. Every text is looked
 * at up to a bound.
 */
@NullMarked
package io.pypiguard.text.internal;

import org.jspecify.annotations.NullMarked;
