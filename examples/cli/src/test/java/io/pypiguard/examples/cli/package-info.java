/** Tests of the command line, on real archives and in-process unless they say otherwise. */
@NullMarked
package io.pypiguard.examples.cli;

import org.jspecify.annotations.NullMarked;
