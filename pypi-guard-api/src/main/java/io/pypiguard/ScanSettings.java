package io.pypiguard;

import java.time.Duration;

/** What all scans of an engine share. */
record ScanSettings(
    Components components,
    Profile profile,
    Duration analyzerTimeout,
    Duration packageTimeout,
    Workers workers,
    ScanListener listener) {}
