package io.pypiguard.artifact.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes deflate data without any header, as zip members have it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC 1951</a>
 */
final class DeflateDecoder extends BlockInput implements MeteredInput.ReadsAhead {

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[8 * 1024];
  private int unused;
  private boolean finished;

  DeflateDecoder(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!finished) {
      int count = inflate(inflater, out, offset, length);
      if (count > 0) {
        return count;
      }
      if (inflater.finished()) {
        unused = inflater.getRemaining();
        finished = true;
      } else {
        int got = in.read(buffer, 0, buffer.length);
        if (got <= 0) {
          throw new EOFException("deflate data ends before its end mark");
        }
        inflater.setInput(buffer, 0, got);
      }
    }
    return -1;
  }

  /**
   * Decodes as much as there is input for.
   *
   * @return number of bytes decoded; 0 if the data has ended or there is no input left
   * @throws DamagedArchiveException if the data is corrupt and all before that was delivered
   */
  static int inflate(Inflater inflater, byte[] out, int offset, int length)
      throws DamagedArchiveException {
    long before = inflater.getBytesWritten();
    try {
      int count = inflater.inflate(out, offset, length);
      if (count == 0 && inflater.needsDictionary()) {
        throw DamagedArchiveException.malformed("deflate data asks for a preset dictionary");
      }
      return count;
    } catch (DataFormatException e) {
      int count = (int) (inflater.getBytesWritten() - before);
      if (count > 0) {
        // The next call fails again, then with nothing to deliver.
        return count;
      }
      throw DamagedArchiveException.malformed("deflate data is corrupt: " + e.getMessage());
    }
  }

  @Override
  public int unused() {
    return unused;
  }

  @Override
  public void close() throws IOException {
    finished = true;
    inflater.end();
    in.close();
  }
}
