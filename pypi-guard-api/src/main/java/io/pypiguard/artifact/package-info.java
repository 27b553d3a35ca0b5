/**
 * A package as it was uploaded: its {@linkplain io.pypiguard.artifact.Member members}, its
 * {@linkplain io.pypiguard.artifact.CoreMetadata metadata}, and every {@linkplain
 * io.pypiguard.artifact.ArchiveFinding oddity} of the archive that carried it. Start with {@link
 * io.pypiguard.artifact.ArtifactReader}, which reads any archive, however hostile, within
 * {@linkplain io.pypiguard.artifact.Limits limits} and without writing to disk, and yields a {@link
 * io.pypiguard.artifact.PackageArtifact}.
 */
@NullMarked
package io.pypiguard.artifact;

import org.jspecify.annotations.NullMarked;
