/**
 * What the files of a package are, by their bytes and their places.
 *
 * <p>Executables and scripts are recognised by their first bytes, never by their names. Files that
 * Python runs by itself, source hidden from a reader's eye and modules without source are found
 * here. Start with the analyzers, one class each.
 */
@NullMarked
package io.pypiguard.files;

import org.jspecify.annotations.NullMarked;
