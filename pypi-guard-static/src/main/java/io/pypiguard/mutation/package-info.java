/**
 * Rewrites packages so that they do the same and look other than they are, to try detectors: those
 * of this library, and an embedder's own.
 *
 * <p>A {@link io.pypiguard.mutation.Mutation} takes the texts of a package and returns those of
 * another; {@link io.pypiguard.mutation.PackageMutator} does so with whole archives in memory, for
 * training and for evaluation. Start with {@link io.pypiguard.mutation.Mutations}, the list of all.
 * Nothing of this package runs in a scan, and nothing of it is written to disk or executed.
 */
@NullMarked
package io.pypiguard.mutation;

import org.jspecify.annotations.NullMarked;
