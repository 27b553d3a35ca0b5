package io.pypiguard.artifact;

import java.io.IOException;

/** Size and hash of what was given to the reader; the hash is computed at the first call. */
interface ContentHash {

  long size();

  /** Returns 64 lower-case hexadecimal digits. */
  String sha256() throws IOException;
}
