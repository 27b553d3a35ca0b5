package io.pypiguard;

import io.pypiguard.history.PackageHistorySource;
import java.time.Duration;
import java.util.Optional;

/** What all scans of an engine share. */
record ScanSettings(
    Components components,
    Profile profile,
    Optional<PackageHistorySource> history,
    Duration analyzerTimeout,
    Duration packageTimeout,
    Workers workers,
    ScanListener listener) {}
