package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Functions of {@code base64}, {@code binascii}, {@code codecs} and of the compressing modules. */
final class CodecFunctions {

  private static final int USUAL_BITS = 15;

  private CodecFunctions() {}

  /** From bytes to bytes. */
  private interface Coding {
    byte[] apply(byte[] data, Budget budget);
  }

  static void addTo(Map<String, Routine> routines) {
    base64(routines);
    bases(routines);
    binascii(routines);
    codecs(routines);
    compression(routines);
  }

  /** Adds a function of one string of bytes, or of ASCII. */
  private static void add(Map<String, Routine> routines, String path, Coding coding) {
    routines.put(
        path,
        (arguments, work) -> {
          byte[] data = Strings.bytesOrAscii(arguments.expect(1, 1, "s").at(0, "s"));
          work.budget().length(data.length);
          return Constant.of(coding.apply(data, work.budget()));
        });
  }

  private static void base64(Map<String, Routine> routines) {
    routines.put("base64.b64decode", CodecFunctions::decodeBase64);
    routines.put("base64.b64encode", CodecFunctions::encodeBase64);
    add(routines, "base64.standard_b64decode", (data, budget) -> BaseCodecs.base64(data));
    add(routines, "base64.standard_b64encode", (data, budget) -> BaseCodecs.toBase64(data));
    add(
        routines,
        "base64.urlsafe_b64decode",
        (data, budget) -> BaseCodecs.base64(BaseCodecs.exchanged(data, "-_", "+/")));
    add(
        routines,
        "base64.urlsafe_b64encode",
        (data, budget) -> BaseCodecs.exchanged(BaseCodecs.toBase64(data), "+/", "-_"));
    for (String name : List.of("decodebytes", "decodestring")) {
      add(routines, "base64." + name, (data, budget) -> BaseCodecs.base64(data));
    }
    for (String name : List.of("encodebytes", "encodestring")) {
      add(routines, "base64." + name, (data, budget) -> BaseCodecs.toLinesOfBase64(data));
    }
  }

  private static Value decodeBase64(Arguments arguments, Work work) {
    arguments.expect(1, 3, "s", "altchars", "validate");
    byte[] data = Strings.bytesOrAscii(arguments.at(0, "s"));
    work.budget().length(data.length);
    Value others = arguments.or(1, "altchars", Constant.NONE);
    if (others != Constant.NONE) {
      data = BaseCodecs.exchanged(data, Strings.latin(Strings.bytesOrAscii(others)), "+/");
    }
    Refused.unless(!arguments.truth(2, "validate", false) || BaseCodecs.isStrictBase64(data));
    return Constant.of(BaseCodecs.base64(data));
  }

  private static Value encodeBase64(Arguments arguments, Work work) {
    byte[] data = Strings.bytesOrAscii(arguments.expect(1, 2, "s", "altchars").at(0, "s"));
    work.budget().length(data.length * 2L);
    Value others = arguments.or(1, "altchars", Constant.NONE);
    byte[] encoded = BaseCodecs.toBase64(data);
    return Constant.of(
        others == Constant.NONE
            ? encoded
            : BaseCodecs.exchanged(encoded, "+/", Strings.latin(Strings.bytes(others))));
  }

  private static void bases(Map<String, Routine> routines) {
    routines.put(
        "base64.b16decode",
        (arguments, work) -> {
          arguments.expect(1, 2, "s", "casefold");
          String data = Strings.latin(Strings.bytesOrAscii(arguments.at(0, "s")));
          boolean folded = arguments.truth(1, "casefold", false);
          Refused.unless(folded || data.equals(data.toUpperCase(Locale.ROOT)));
          return Constant.of(BaseCodecs.hex(data));
        });
    add(
        routines,
        "base64.b16encode",
        (data, budget) -> Strings.bytes(HexFormat.of().withUpperCase().formatHex(data)));
    for (boolean hex : new boolean[] {false, true}) {
      routines.put(
          hex ? "base64.b32hexdecode" : "base64.b32decode",
          (arguments, work) -> {
            arguments.expect(1, 3, "s", "casefold");
            String data = Strings.latin(Strings.bytesOrAscii(arguments.at(0, "s")));
            work.budget().length(data.length());
            boolean folded = arguments.truth(1, "casefold", false);
            return Constant.of(
                BaseCodecs.base32(folded ? data.toUpperCase(Locale.ROOT) : data, hex));
          });
      add(
          routines,
          hex ? "base64.b32hexencode" : "base64.b32encode",
          (data, budget) -> BaseCodecs.toBase32(data, hex));
    }
    add(routines, "base64.b85decode", (data, budget) -> BaseCodecs.base85(data, false));
    add(routines, "base64.z85decode", (data, budget) -> BaseCodecs.base85(data, true));
    routines.put(
        "base64.b85encode",
        (arguments, work) -> {
          byte[] data = Strings.bytesOrAscii(arguments.expect(1, 1, "b").at(0, "b"));
          work.budget().length(data.length * 2L);
          return Constant.of(BaseCodecs.toBase85(data, false));
        });
    add(routines, "base64.z85encode", (data, budget) -> BaseCodecs.toBase85(data, true));
    routines.put(
        "base64.a85decode",
        (arguments, work) -> {
          arguments.expect(1, 1, "b", "adobe");
          byte[] data = Strings.bytesOrAscii(arguments.at(0, "b"));
          work.budget().length(data.length * 4L);
          return Constant.of(BaseCodecs.ascii85(data, arguments.truth(-1, "adobe", false)));
        });
    routines.put(
        "base64.a85encode",
        (arguments, work) -> {
          byte[] data = arguments.expect(1, 1, "b", "adobe").bytes(0, "b");
          work.budget().length(data.length * 2L);
          return Constant.of(BaseCodecs.toAscii85(data, arguments.truth(-1, "adobe", false)));
        });
  }

  private static void binascii(Map<String, Routine> routines) {
    for (String name : List.of("unhexlify", "a2b_hex")) {
      add(routines, "binascii." + name, (data, budget) -> BaseCodecs.hex(Strings.latin(data)));
    }
    for (String name : List.of("hexlify", "b2a_hex")) {
      add(
          routines,
          "binascii." + name,
          (data, budget) -> Strings.bytes(HexFormat.of().formatHex(data)));
    }
    add(routines, "binascii.a2b_base64", (data, budget) -> BaseCodecs.base64(data));
    routines.put(
        "binascii.b2a_base64",
        (arguments, work) -> {
          byte[] data = arguments.expect(1, 1, "newline").bytes(0, "");
          work.budget().length(data.length * 2L);
          String end = arguments.truth(-1, "newline", true) ? "\n" : "";
          return Constant.of(Strings.bytes(Strings.latin(BaseCodecs.toBase64(data)) + end));
        });
    for (String path : List.of("binascii.crc32", "zlib.crc32")) {
      routines.put(
          path,
          (arguments, work) -> {
            byte[] data = arguments.expect(1, 1).bytes(0, "");
            work.budget().scan(data.length);
            CRC32 crc = new CRC32();
            crc.update(data);
            return Constant.of(crc.getValue());
          });
    }
  }

  private static void codecs(Map<String, Routine> routines) {
    routines.put(
        "codecs.decode",
        (arguments, work) -> {
          arguments.expect(1, 3, "obj", "encoding", "errors");
          String codec = arguments.text(1, "encoding", "utf-8");
          String errors = arguments.text(2, "errors", "strict");
          return Codecs.decode(arguments.at(0, "obj"), codec, errors, work.budget());
        });
    routines.put(
        "codecs.encode",
        (arguments, work) -> {
          arguments.expect(1, 3, "obj", "encoding", "errors");
          String codec = arguments.text(1, "encoding", "utf-8");
          String errors = arguments.text(2, "errors", "strict");
          return Codecs.encode(arguments.at(0, "obj"), codec, errors, work.budget());
        });
  }

  private static void compression(Map<String, Routine> routines) {
    routines.put(
        "zlib.decompress",
        (arguments, work) -> {
          byte[] data = arguments.expect(1, 3, "wbits", "bufsize").bytes(0, "");
          int bits = arguments.integer(1, "wbits", USUAL_BITS);
          return Constant.of(Compression.inflate(data, bits, work.budget()));
        });
    routines.put(
        "zlib.compress",
        (arguments, work) -> {
          byte[] data = arguments.expect(1, 2, "level").bytes(0, "");
          int level = arguments.integer(1, "level", -1);
          return Constant.of(Compression.deflate(data, level, work.budget()));
        });
    add(routines, "gzip.decompress", Compression::gunzip);
    add(routines, "bz2.decompress", Compression::bunzip);
    add(routines, "lzma.decompress", Compression::unxz);
  }
}
