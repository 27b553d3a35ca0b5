package io.pypiguard.behavior.internal.knowledge;

/**
 * What a path of a file, a folder or a registry key means.
 *
 * @param kind the kind of place, as {@code browser-credentials} or {@code startup-folder}
 * @param id which one of its kind, as {@code firefox-logins}
 * @param reason what is there, in plain words
 */
public record KnownPath(String kind, String id, String reason) {}
