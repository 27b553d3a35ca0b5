/**
 * Archives in memory, between reading and writing.
 *
 * <p>{@code PackageTexts} tells which members are text, {@code ArchiveWriter} packs members again,
 * and {@code RecordUpdate} makes the list of files in a wheel fit what was changed.
 */
@NullMarked
package io.pypiguard.mutation.internal.archive;

import org.jspecify.annotations.NullMarked;
