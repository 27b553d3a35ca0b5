/**
 * Mutations that write code in another way.
 *
 * <p>Source is changed at the positions of its syntax tree, never by patterns over text, and a
 * source of which something would come out that is not Python stays as it is. Start with {@code
 * CodeMutations}; a {@code Rewriting} changes one source, a {@code Spelling} one string.
 */
@NullMarked
package io.pypiguard.mutation.internal.code;

import org.jspecify.annotations.NullMarked;
