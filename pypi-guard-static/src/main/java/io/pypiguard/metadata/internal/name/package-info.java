/**
 * What the name of a package and the names of its modules say.
 *
 * <p>Not exported. Start with {@code NameFacts}, which analyzer and extractor share.
 */
@NullMarked
package io.pypiguard.metadata.internal.name;

import org.jspecify.annotations.NullMarked;
