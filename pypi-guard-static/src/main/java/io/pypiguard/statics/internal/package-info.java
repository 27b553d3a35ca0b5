/**
 * What the rooms of this module share and nobody outside sees. Start with {@link
 * io.pypiguard.statics.internal.ResourceTable}, which reads the tables of facts.
 */
package io.pypiguard.statics.internal;
