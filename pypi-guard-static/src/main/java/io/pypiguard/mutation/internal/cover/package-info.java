/**
 * Mutations that leave the code as it is and put what honest packages have around it: modules,
 * metadata, documents, tests.
 *
 * <p>Start with {@code CoverMutations}. Parts of the modules and the documents lie in files beside
 * the classes.
 */
@NullMarked
package io.pypiguard.mutation.internal.cover;

import org.jspecify.annotations.NullMarked;
