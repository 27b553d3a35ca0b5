package io.pypiguard.behavior.internal.knowledge;

/**
 * What a name means.
 *
 * @param kind the kind of thing, as {@code secret}
 * @param reason what it is, in plain words
 */
public record KnownName(String kind, String reason) {}
