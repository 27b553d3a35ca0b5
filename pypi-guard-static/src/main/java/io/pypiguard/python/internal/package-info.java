/**
 * How source becomes events: tokenizer, grammar and recovery, and how events become a tree. Not for
 * use from outside the module. Start with {@link io.pypiguard.python.internal.EventSource}.
 */
package io.pypiguard.python.internal;
