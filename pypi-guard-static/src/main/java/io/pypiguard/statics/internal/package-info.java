/**
 * What all families of static analysis share: facts in tables beside a class, and the collection of
 * features.
 *
 * <p>Not exported. Start with {@code ResourceTable} and {@code FeatureTable}; an extractor fills a
 * {@code Measures}.
 */
@NullMarked
package io.pypiguard.statics.internal;

import org.jspecify.annotations.NullMarked;
