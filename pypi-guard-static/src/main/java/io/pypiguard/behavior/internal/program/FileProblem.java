package io.pypiguard.behavior.internal.program;

/**
 * Why a file of a project cannot be read.
 *
 * @param line where, from 1; 0 if not known
 * @param message what is wrong there, in plain words
 */
public record FileProblem(int line, String message) {}
