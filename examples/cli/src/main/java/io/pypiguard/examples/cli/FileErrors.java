package io.pypiguard.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what Java's exceptions about files say by their names. */
final class FileErrors {

  private FileErrors() {}

  /**
   * Says what is wrong, without the file.
   *
   * @param e what a file operation threw
   * @param missing what to call a missing file, for example {@code no such folder}
   * @return a few words
   */
  static String reason(IOException e, String missing) {
    if (e instanceof NoSuchFileException) {
      return missing;
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(
        e instanceof FileSystemException failure ? failure.getReason() : e.getMessage());
  }

  /**
   * Says what is wrong with which file.
   *
   * @param e what a file operation threw
   * @return the file, as far as known, and the reason
   */
  static String describe(IOException e) {
    String reason = reason(e, "no such file");
    return e instanceof FileSystemException failure && failure.getFile() != null
        ? failure.getFile() + ": " + reason
        : reason;
  }
}
