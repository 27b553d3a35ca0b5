package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Value;
import java.util.Optional;

/**
 * An expression in Python's spelling, and what the library makes of it.
 *
 * @param text the expression, in ASCII on one line
 * @param value its value; nothing if it was refused
 */
record Sample(String text, Optional<Value> value) {}
