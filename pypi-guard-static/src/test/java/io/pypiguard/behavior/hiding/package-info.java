/**
 * Rewrites packages so that they do the same but show it less, to test that what they do is still
 * found.
 *
 * <p>A {@link io.pypiguard.behavior.hiding.Mutation} takes the files of a package and returns those
 * of another. Start with {@link io.pypiguard.behavior.hiding.Mutations}, the list of all. Source is
 * changed at the positions of its syntax tree, never by patterns over text.
 */
package io.pypiguard.behavior.hiding;
