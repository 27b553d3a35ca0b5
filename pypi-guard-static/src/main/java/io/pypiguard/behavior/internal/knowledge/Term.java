package io.pypiguard.behavior.internal.knowledge;

/**
 * A word that gives a subject away.
 *
 * @param word the word, as {@code vmtoolsd.exe}
 * @param kind the subject, as {@code virtual-machine} or {@code mining}
 * @param reason what it is, in plain words
 */
public record Term(String word, String kind, String reason) {}
