package io.pypiguard.mutation.internal.code;

import com.google.common.io.BaseEncoding;
import io.pypiguard.python.SyntaxTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs the code of a source into layers that decode and execute the next.
 *
 * @param depth number of layers, from 1
 */
record Layers(int depth) implements Rewriting {

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    return Payload.of(tree.source())
        .map(
            payload -> {
              String code = payload.code();
              for (int layer = 0; layer < depth; layer++) {
                code = layer(code, random);
              }
              return payload.with(code);
            })
        .orElse(tree.source());
  }

  private static String layer(String code, SplittableRandom random) {
    byte[] raw = code.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(4)) {
      case 0 ->
          "import base64\nexec(base64.b64decode('" + BaseEncoding.base64().encode(raw) + "'))\n";
      case 1 ->
          "import base64, zlib\nexec(compile(zlib.decompress(base64.b32decode('"
              + BaseEncoding.base32().encode(deflate(raw))
              + "')), '<string>', 'exec'))\n";
      case 2 ->
          "import codecs, zlib\nexec(zlib.decompress(codecs.decode('"
              + BaseEncoding.base16().lowerCase().encode(deflate(raw))
              + "', 'hex')))\n";
      default ->
          "import base64, zlib\nexec((lambda data: zlib.decompress(base64.b64decode(data)))(b'"
              + BaseEncoding.base64().encode(deflate(raw))
              + "').decode('utf-8'))\n";
    };
  }

  private static byte[] deflate(byte[] raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
