/**
 * A scanner for the command line, made with the library's public API only. It finds packages,
 * prints reports for people or in the library's formats, and answers scripts by its exit code.
 * Start with {@link io.pypiguard.examples.cli.ScanCommand}.
 */
@NullMarked
package io.pypiguard.examples.cli;

import org.jspecify.annotations.NullMarked;
