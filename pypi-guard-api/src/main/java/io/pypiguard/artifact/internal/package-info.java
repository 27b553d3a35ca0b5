/**
 * Archive formats at the level of bytes: decompressors, the tar and zip readers, and what they can
 * tell about a hostile archive. They know nothing of Python packages; {@link
 * io.pypiguard.artifact.ArtifactReader} is their only user. Start with {@link
 * io.pypiguard.artifact.internal.ArchiveDecoder}.
 */
@NullMarked
package io.pypiguard.artifact.internal;

import org.jspecify.annotations.NullMarked;
