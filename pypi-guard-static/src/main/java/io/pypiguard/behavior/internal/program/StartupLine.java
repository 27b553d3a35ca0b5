package io.pypiguard.behavior.internal.program;

import io.pypiguard.artifact.Member;

/**
 * A line of a {@code .pth} file that Python executes at every start.
 *
 * @param member the file
 * @param line number of the line, from 1
 * @param code its text
 */
public record StartupLine(Member member, int line, String code) {}
