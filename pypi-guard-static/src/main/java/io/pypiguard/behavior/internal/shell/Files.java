package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;

/** Reading and writing of files by commands, which links those that use the same path. */
final class Files {

  private Files() {}

  /** Reads a file; gives its text if an earlier command wrote a known one. */
  static Flow read(String program, Flow path, Reading reading) {
    Flow content = reading.file(path.text());
    Flow out =
        reading.act(Role.FILE_READ, program, path.text(), Flow.union(path.from(), content.from()));
    return content.known()
        ? new Flow(content.text(), true, out.from(), out.label(), content.codecs())
        : out;
  }

  static Flow write(String program, Flow path, Flow content, Reading reading) {
    Flow out =
        reading.act(Role.FILE_WRITE, program, path.text(), Flow.union(path.from(), content.from()));
    reading.written(
        path.text(),
        new Flow(content.text(), content.known(), out.from(), content.label(), content.codecs()));
    return out;
  }
}
