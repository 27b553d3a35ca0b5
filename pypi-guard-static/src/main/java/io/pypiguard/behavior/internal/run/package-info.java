/**
 * Runs a package in the mind: every statement of it, from what an installer runs to the functions
 * that nobody calls, over values that may be unknown. What comes out is a trace of the calls that
 * reach the world outside, each with its arguments, where they came from, and the moment. Start
 * with {@link io.pypiguard.behavior.internal.run.PackageRun} and {@link
 * io.pypiguard.behavior.internal.run.Trace}.
 */
package io.pypiguard.behavior.internal.run;
