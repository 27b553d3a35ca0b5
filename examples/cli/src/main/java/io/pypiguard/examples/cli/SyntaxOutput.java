package io.pypiguard.examples.cli;

import io.pypiguard.python.SyntaxError;
import io.pypiguard.python.SyntaxTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes what is found out about files, one after the other. */
interface SyntaxOutput extends Closeable {

  /**
   * Takes a file that was parsed.
   *
   * @param file the file
   * @param tree its tree
   * @param errors what is wrong with it, its encoding included
   * @param micros how long decoding and parsing took, in microseconds
   * @throws IOException if the output cannot be written
   */
  void parsed(Path file, SyntaxTree tree, List<SyntaxError> errors, long micros) throws IOException;

  /**
   * Takes a file that could not be read.
   *
   * @param file the file
   * @param reason why not
   * @throws IOException if the output cannot be written
   */
  void unreadable(Path file, String reason) throws IOException;
}
