/**
 * Tests that keep the walls between the modules and packages of the library.
 *
 * <p>Every wall is one rule, checked against all library classes and shown to fail on code that
 * breaks it. A wall that is in the way is changed in the design first, then here. Start with {@code
 * WallsTest}.
 */
@NullMarked
package io.pypiguard.examples.architecture;

import org.jspecify.annotations.NullMarked;
