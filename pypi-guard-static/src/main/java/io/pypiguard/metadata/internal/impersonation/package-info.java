/**
 * What a package takes from a popular project under another name: its description, its links, its
 * authors.
 *
 * <p>Not exported. Start with {@code ImpersonationFacts}, which analyzer and extractor share;
 * {@code KnownProjects} holds what is compared with, as hashes.
 */
@NullMarked
package io.pypiguard.metadata.internal.impersonation;

import org.jspecify.annotations.NullMarked;
