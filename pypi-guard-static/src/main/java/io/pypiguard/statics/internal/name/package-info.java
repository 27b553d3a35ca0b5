/**
 * Names of projects: which popular one a name imitates, and how natural a word is.
 *
 * <p>Not exported; shared by the families of analysis. Start with {@code NameSearch}, which
 * compares a name with a {@code NameList}, of which {@code PopularProjects} is the bundled one;
 * {@code Naturalness} rates words.
 */
@NullMarked
package io.pypiguard.statics.internal.name;

import org.jspecify.annotations.NullMarked;
