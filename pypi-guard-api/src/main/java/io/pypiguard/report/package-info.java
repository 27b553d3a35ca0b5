/**
 * Reports as files: the {@linkplain io.pypiguard.report.ReportWriter writer} contract and the
 * built-in formats {@code json}, {@code jsonl} and {@code sarif}. To write a report start with
 * {@link io.pypiguard.report.ReportWriters}; to add a format start with {@link
 * io.pypiguard.report.ReportWriter}.
 */
@NullMarked
package io.pypiguard.report;

import org.jspecify.annotations.NullMarked;
