/**
 * Judges and measures metadata, a class for each subject.
 *
 * <p>Not exported. {@code Subjects} lists all of them, {@code MetadataFacts} is what they are
 * given. A subject says what is odd and sets its features. Start with {@code Subject}.
 */
@NullMarked
package io.pypiguard.metadata.internal.check;

import org.jspecify.annotations.NullMarked;
