package io.pypiguard.files;

import com.google.common.primitives.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes programs that no system would run, with headers that are as they should be. */
final class Programs {

  private static final int HEADERS = 512;

  private Programs() {}

  /** Makes a Windows program of one section that is run, and bytes behind its end. */
  static byte[] windows(String section, byte[] code, byte[] overlay) {
    ByteBuffer file = ByteBuffer.allocate(HEADERS).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(0, (short) 0x5a4d).putInt(0x3c, 0x80);
    file.putInt(0x80, 0x4550).putShort(0x84, (short) 0x8664).putShort(0x86, (short) 1);
    file.putShort(0x94, (short) 240);
    file.putShort(0x98, (short) 0x20b).putInt(0x98 + 60, HEADERS);
    int header = 0x98 + 240;
    file.position(header).put(section.getBytes(StandardCharsets.US_ASCII));
    file.putInt(header + 16, code.length).putInt(header + 20, HEADERS);
    file.putInt(header + 36, 0x60000020);
    return Bytes.concat(file.array(), code, overlay);
  }
}
