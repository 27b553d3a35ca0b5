/**
 * Behaviours: what makes a trace of calls suspicious, a class each. A {@link
 * io.pypiguard.behavior.internal.rule.Behavior} looks at {@link
 * io.pypiguard.behavior.internal.rule.Facts} and reports {@link
 * io.pypiguard.behavior.internal.rule.Findings}.
 */
package io.pypiguard.behavior.internal.rule;
