/**
 * How sources of metadata are read, and what is known about values of their fields.
 *
 * <p>Not exported. {@code MetadataReader} reads all sources of a package; one class each reads one
 * sort of source. Start there.
 */
@NullMarked
package io.pypiguard.metadata.internal;

import org.jspecify.annotations.NullMarked;
