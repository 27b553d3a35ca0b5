package io.pypiguard.behavior.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions of the library for known values. */
final class FunctionsTest {

  private final Library library = Library.roomy();

  private String written(String path, Object... arguments) {
    return library.written(library.call(path, arguments));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  @Test
  void basesAreDecodedAsLenientlyAsCPythonDoes() {
    assertThat(written("base64.b64decode", "aW1wb3J0IG9z")).isEqualTo("b'import os'");
    assertThat(written("base64.b64decode", "aW1w\nb3J0!IG9z")).isEqualTo("b'import os'");
    assertThat(written("base64.b64decode", "aW1wb3J0IG9")).isEqualTo("refused");
    assertThat(written("base64.urlsafe_b64decode", "_-8=")).isEqualTo("b'\\xff\\xef'");
    assertThat(written("base64.b32decode", "NFWXA33SOQ======")).isEqualTo("b'import'");
    assertThat(written("base64.b16decode", "6f73")).isEqualTo("refused");
    assertThat(written("base64.b85decode", "X>D+Ca&#bd")).isNotEqualTo("refused");
    assertThat(written("builtins.bytes.fromhex", "6f 73")).isEqualTo("b'os'");
    assertThat(written("binascii.unhexlify", "6f73")).isEqualTo("b'os'");
  }

  @Test
  void codecsOfBothPythonsAreKnown() {
    assertThat(written("codecs.decode", "vzcbeg bf", "rot13")).isEqualTo("'import os'");
    assertThat(written("codecs.decode", ascii("6f73"), "hex_codec")).isEqualTo("b'os'");
    assertThat(written("codecs.decode", ascii("\\x6f\\u0073"), "unicode_escape")).isEqualTo("'os'");
    assertThat(written("codecs.decode", ascii("bcher-kva"), "punycode")).isEqualTo("'bücher'");
    assertThat(library.written(library.method("6f73", "decode", "hex"))).isEqualTo("b'os'");
    assertThat(library.written(library.method("b3M=", "decode", "base64"))).isEqualTo("b'os'");
  }

  @Test
  void whatIsCompressedIsDecompressed() {
    Value packed = library.call("zlib.compress", ascii("import os")).orElseThrow();
    assertThat(written("zlib.decompress", packed)).isEqualTo("b'import os'");
    byte[] zlib = ((Constant.Bytes) packed).value();
    byte[] raw = Arrays.copyOfRange(zlib, 2, zlib.length - 4);
    assertThat(written("zlib.decompress", raw, -15)).isEqualTo("b'import os'");
    assertThat(written("zlib.decompress", ascii("not compressed"))).isEqualTo("refused");
    assertThat(written("lzma.decompress", ascii("not compressed"))).isEqualTo("refused");
    assertThat(written("bz2.decompress", ascii("BZh9 not compressed"))).isEqualTo("refused");
  }

  @Test
  void functionsOfTheProgramAreCalled() {
    Library calling =
        Library.calling(
            (function, arguments) -> Constant.of(Numbers.integer(arguments.get(0)).intValue() ^ 1));
    Value mapped = calling.call("builtins.map", "f", List.of(2, 3, 4)).orElseThrow();
    assertThat(((Sequence) mapped).items())
        .containsExactly(Constant.of(3), Constant.of(2), Constant.of(5));
  }

  @Test
  void keysComeRoundWithCycle() {
    Value key = library.call("itertools.cycle", ascii("ab")).orElseThrow();
    assertThat(written("builtins.zip", ascii("xyz"), key))
        .isEqualTo("[(120, 97), (121, 98), (122, 97)]");
  }

  @Test
  void literalsAndJsonAreRead() {
    assertThat(written("ast.literal_eval", "{'a': (1, -2.5), 'b': [b'\\x00', None]}"))
        .isEqualTo("{'a': (1, -2.5), 'b': [b'\\x00', None]}");
    assertThat(written("json.loads", "{\"a\": [true, null, 1e3, \"\\u0041\\/\"]}"))
        .isEqualTo("{'a': [True, None, 1000.0, 'A/']}");
    assertThat(written("json.loads", "[1,]")).isEqualTo("refused");
    assertThat(written("ast.literal_eval", "__import__('os')")).isEqualTo("refused");
  }

  @Test
  void otherModulesAreKnown() {
    assertThat(written("struct.unpack", ">HI", hex("0102ffffffff"))).isEqualTo("(258, 4294967295)");
    assertThat(written("struct.pack", "<H2s", 1, ascii("ab"))).isEqualTo("b'\\x01\\x00ab'");
    assertThat(written("urllib.parse.unquote", "%68ttp%3A//x")).isEqualTo("'http://x'");
    assertThat(written("urllib.parse.quote", "a b/\u00e9")).isEqualTo("'a%20b/%C3%A9'");
    assertThat(written("html.unescape", "&lt;a&#x62;&gt;")).isEqualTo("'<ab>'");
    assertThat(written("re.sub", "[^a-z]", "", "e1v2a3l")).isEqualTo("'eval'");
    assertThat(written("builtins.str.upper", "a")).isEqualTo("'A'");
    assertThat(written("operator.xor", 5, 1)).isEqualTo("4");
    assertThat(Functions.constant("string.digits")).contains(Constant.of("0123456789"));
  }

  @Test
  void fernetIsThatOfItsSpecification() {
    String key = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";
    String token =
        "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU"
            + "4IwqDA==";
    assertThat(library.functions.fernet(ascii(key), ascii(token))).contains(ascii("hello"));
    String other = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e5=";
    String changed = "d" + other.substring(1);
    assertThat(library.functions.fernet(ascii(changed), ascii(token))).isEmpty();
  }

  @Test
  void aesIsThatOfNist() { // SP 800-38A, F.1.1, F.2.1, F.3.7, F.5.1
    byte[] key = hex("2b7e151628aed2a6abf7158809cf4f3c");
    byte[] plain = hex("6bc1bee22e409f96e93d7e117393172a");
    byte[] vector = hex("000102030405060708090a0b0c0d0e0f");
    byte[] counter = hex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    assertThat(
            library.functions.aes("ECB", key, new byte[0], hex("3ad77bb40d7a3660a89ecaf32466ef97")))
        .contains(plain);
    assertThat(library.functions.aes("CBC", key, vector, hex("7649abac8119b246cee98e9b12e9197d")))
        .contains(plain);
    assertThat(library.functions.aes("CTR", key, counter, hex("874d6191b620e3261bef6864990db6ce")))
        .contains(plain);
    assertThat(library.functions.aes("CFB", key, vector, hex("3b79424c9c0dd436bace9e0ed4586a4f")))
        .contains(plain);
    assertThat(library.functions.aes("CBC", key, vector, new byte[5])).isEmpty();
    assertThat(library.functions.aes("CBC", new byte[3], vector, new byte[16])).isEmpty();
  }

  @Test
  void digestsAreKnownByTheirNames() {
    assertThat(library.functions.digest("md5", ascii("")))
        .contains(hex("d41d8cd98f00b204e9800998ecf8427e"));
    assertThat(library.functions.digest("crc", ascii(""))).isEmpty();
  }

  @Test
  void resultsComeFromWhereTheirArgumentsComeFrom() {
    Origins origins = Origins.of(origin("environment"));
    Value secret = new Constant.Text("a,b", origins);
    assertThat(library.call("base64.b64encode", secret).orElseThrow().origins().has("environment"))
        .isTrue();
    Sequence parts = (Sequence) library.method(secret, "split", ",").orElseThrow();
    assertThat(parts.items()).allMatch(part -> part.origins().has("environment"));
    Value list = Library.value(List.of(secret, "plain"));
    Value plain = library.operators.index(list, Constant.of(1)).orElseThrow();
    assertThat(plain.origins().isEmpty()).isTrue();
    Value last = library.call("builtins.max", list).orElseThrow();
    assertThat(last.origins().isEmpty()).isTrue();
  }

  private static Origin origin(String source) {
    SyntaxTree tree = PythonParser.parse("x");
    Place place = new Place(new Unit("a.py", List.of(), tree), tree.root());
    return Origin.source(source, source, place);
  }

  @Test
  void unknownFunctionsAreNotWorkedOut() {
    assertThat(library.functions.knows("os.system")).isFalse();
    assertThat(library.call("os.system", "ls")).isEmpty();
    assertThat(library.functions.knows("builtins.chr")).isTrue();
  }
}
