package io.pypiguard.report;

/**
 * Something that went wrong in a run.
 *
 * @param level {@code error}, {@code warning} or {@code note}
 * @param message what it was, masked and cut; not empty
 */
record SarifNotification(String level, String message) {}
