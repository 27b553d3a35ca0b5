package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.List;

/**
 * One thing that a command does.
 *
 * @param role what it does
 * @param program name of the program, cmdlet or function that does it, lower case, without folder
 *     and {@code .exe}
 * @param target URL, path, {@code host:port}, package name or data it is about; empty if none. For
 *     {@link Role#RUN_COMMAND} and {@link Role#RUN_PROGRAM} that run what an earlier action got,
 *     the target of that action or the path of the file. Unknown parts are {@code {}}
 * @param offset where the command stands in the text given, in chars from 0; for a command within
 *     quoted or decoded text, where the command stands that runs this text
 * @param codecs how the text in which it stands was encoded, outermost first, for example {@code
 *     powershell-base64}
 * @param python the source text of Python code that stands in the command and is run; empty if none
 * @param from indices, ascending, of the at most 64 latest of the earlier actions in the same list
 *     whose output it takes: by a pipe, a substitution, a variable or a file of the same path
 */
public record Action(
    Role role,
    String program,
    String target,
    int offset,
    List<String> codecs,
    String python,
    List<Integer> from) {

  /** Copies the lists. */
  public Action {
    codecs = List.copyOf(codecs);
    from = List.copyOf(from);
  }
}
