/**
 * What several packages of this module need and no embedder. Not exported. There is one thing here:
 * the form of {@linkplain io.pypiguard.internal.Ids ids}.
 */
@NullMarked
package io.pypiguard.internal;

import org.jspecify.annotations.NullMarked;
