/**
 * What is known about the world outside a package: what the functions of libraries do, which paths
 * and variables hold secrets, which hosts serve what. All of it is in tables with a reason a row.
 * Start with {@link io.pypiguard.behavior.internal.knowledge.Role}.
 */
package io.pypiguard.behavior.internal.knowledge;
