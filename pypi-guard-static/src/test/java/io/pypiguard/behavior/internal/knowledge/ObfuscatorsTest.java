package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObfuscatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from pyarmor_runtime_000000 import __pyarmor__ | pyarmor",
        "__obfuscator__ = 'Hyperion' | hyperion",
        "class Kramer():\\n def __decode__(self:object,_execute:str)->exec: | kramer",
        "# Obfuscated using BlankOBF | blankobf",
        "magic = 'a'\\nlove = 'b'\\ngod = 'c'\\ndestiny = 'd' | development-tools",
        "_ = lambda __ : __import__('zlib').decompress(__[::-1]);exec((_)(b'')) | lambda-chain",
        "exec(marshal.loads(x)) | marshal-chain",
        "exec(Fernet(b'').decrypt(b'')) | encrypted-chain",
        "x = (()==())+(()==()) | symbols-only"
      })
  void aSignatureIsFound(String source, String name) {
    assertThat(Obfuscators.in(source)).extracting(KnownName::kind).contains(name);
  }

  @Test
  void onePieceOfSeveralIsNotEnough() {
    assertThat(Obfuscators.in("magic = 1\nlove = 2\ndata = marshal.loads(x)\n")).isEmpty();
  }

  @Test
  void ordinarySourceHasNone() {
    assertThat(Obfuscators.in("import zlib, base64\nprint(zlib.decompress(base64.b64decode(x)))"))
        .isEmpty();
  }
}
