/** Tests that run the product in a Java machine of its own, as its users do. */
@NullMarked
package io.pypiguard.examples.embedding;

import org.jspecify.annotations.NullMarked;
