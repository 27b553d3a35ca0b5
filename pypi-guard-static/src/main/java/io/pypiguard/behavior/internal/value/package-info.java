/**
 * What an expression of Python may stand for while a package is interpreted: constants, containers,
 * things of libraries reached by name, and the unknown, each with where it came from. Start with
 * {@link io.pypiguard.behavior.internal.value.Value}; {@link
 * io.pypiguard.behavior.internal.value.Origins} is what data flow is read from.
 */
package io.pypiguard.behavior.internal.value;
