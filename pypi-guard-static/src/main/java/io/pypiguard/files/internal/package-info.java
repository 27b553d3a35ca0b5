/**
 * What analyzers of different packages ask of files: which of them are Python, and where they lie
 * once installed.
 *
 * <p>Not exported. Start with {@code PythonSources}, the bounded selection that every analyzer of
 * source code shares.
 */
@NullMarked
package io.pypiguard.files.internal;

import org.jspecify.annotations.NullMarked;
