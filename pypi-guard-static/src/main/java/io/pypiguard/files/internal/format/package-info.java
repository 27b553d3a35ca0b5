/**
 * Files that are no programs, by their bytes: which format they are of, and where an image, a sound
 * or a font ends as its own structure tells.
 *
 * <p>Not exported. Start with {@code ContentType}, whose table lists the formats; {@code MediaEnd}
 * walks from part to part of a file, never further than the file goes.
 */
@NullMarked
package io.pypiguard.files.internal.format;

import org.jspecify.annotations.NullMarked;
