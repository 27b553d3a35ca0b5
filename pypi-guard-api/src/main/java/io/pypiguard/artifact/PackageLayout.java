package io.pypiguard.artifact;

import java.util.List;
import java.util.Optional;

/** What the members of an archive make of it: kind, root, metadata and names. */
record PackageLayout(
    ArtifactKind kind,
    String root,
    CoreMetadata metadata,
    Optional<Member> metadataMember,
    PackageCoordinates coordinates,
    Optional<InstallRecord> installRecord,
    List<EntryPoint> entryPoints,
    List<String> topLevelNames) {}
