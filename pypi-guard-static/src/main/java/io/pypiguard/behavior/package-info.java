/**
 * What the code of a package does, when, and the proof. {@link
 * io.pypiguard.behavior.BehaviorAnalyzer} runs the package in the mind and reports behaviours as
 * observations with every step from cause to effect. Start there; docs/behavior.md says how it
 * works.
 */
package io.pypiguard.behavior;
