package io.pypiguard.behavior.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What would take all memory, or for ever, is refused before it is built. */
final class HostileValuesTest {

  private static final long GIGA = 1_000_000_000L;
  private static final int BOMB = 1 << 20;

  private static final String METHODS =
      "join split rsplit splitlines partition replace translate strip lower title swapcase"
          + " capitalize casefold center ljust zfill startswith endswith find rfind index count"
          + " format format_map encode decode hex isdigit isidentifier istitle expandtabs"
          + " removeprefix removesuffix append extend insert pop reverse sort copy remove clear"
          + " get items keys values update setdefault add union difference_update issubset"
          + " to_bytes bit_length is_integer";

  private final Library library = Library.of(10_000_000, 64 << 20);

  @Test
  void hugeResultsOfOperatorsAreRefused() {
    assertThat(library.binary("a", "*", GIGA)).isEmpty(); // 'a' * 10**9
    assertThat(library.binary(List.of(1), "*", GIGA)).isEmpty();
    assertThat(library.binary(10, "**", GIGA)).isEmpty();
    assertThat(library.binary(1, "<<", GIGA)).isEmpty();
    assertThat(library.binary("%1000000000d", "%", 1)).isEmpty();
    assertThat(library.binary("%.1000000000f", "%", 1.5)).isEmpty();
    assertThat(library.binary("%99999999999999999999d", "%", 1)).isEmpty();
  }

  @Test
  void repeatedSquaringEndsAtTheMostBits() {
    Optional<Value> number = Optional.of(Constant.of(3));
    int squares = 0;
    while (number.isPresent()) {
      number = library.binary(number.get(), "*", number.get());
      squares++;
    }
    assertThat(squares).isEqualTo(17); // 3 ** (2 ** 17) has 207,745 bits
  }

  @Test
  void doublingEndsWithTheBytesOfTheBudget() {
    Optional<Value> text = Optional.of(Constant.of("ab"));
    int length = 0;
    while (text.isPresent()) {
      length = ((Constant.Text) text.get()).value().length();
      text = library.binary(text.get(), "+", text.get());
    }
    assertThat(length).isEqualTo(Budget.MOST_LENGTH);
  }

  @Test
  void hugeResultsOfMethodsAreRefused() {
    String many = "a".repeat(100_000);
    assertThat(library.method(many, "replace", "a", many)).isEmpty();
    assertThat(library.method(many, "replace", "", many)).isEmpty();
    assertThat(library.method(many, "join", Collections.nCopies(1000, many))).isEmpty();
    assertThat(library.method("a", "center", GIGA)).isEmpty();
    assertThat(library.method("a", "zfill", GIGA)).isEmpty();
    assertThat(library.method("\t", "expandtabs", GIGA)).isEmpty();
    assertThat(library.method("{:1000000000}", "format", 1)).isEmpty();
    assertThat(library.method("{:.1000000000f}", "format", 1)).isEmpty();
    assertThat(library.method(1, "to_bytes", GIGA, "big")).isEmpty();
  }

  @Test
  void hugeResultsOfFunctionsAreRefused() {
    assertThat(library.call("builtins.range", GIGA)).isEmpty();
    assertThat(library.call("builtins.bytes", GIGA)).isEmpty();
    assertThat(library.call("builtins.pow", 10, GIGA)).isEmpty();
    assertThat(library.call("itertools.repeat", 1, GIGA)).isEmpty();
    assertThat(library.call("builtins.list", library.call("itertools.cycle", "ab").orElseThrow()))
        .map(Endless.class::isInstance)
        .contains(true);
    assertThat(library.call("builtins.int", "9".repeat(1_000_000))).isEmpty();
    assertThat(library.call("struct.unpack", "<1000000000B", new byte[1])).isEmpty();
    assertThat(library.call("json.loads", "[".repeat(100_000))).isEmpty();
    assertThat(library.call("ast.literal_eval", "(".repeat(100_000))).isEmpty();
  }

  @Test
  void bombsAreRefusedWhileTheyGrow() throws IOException {
    Map<String, byte[]> bombs =
        Map.of(
            "zlib.decompress", bomb(DeflaterOutputStream::new),
            "gzip.decompress", bomb(GZIPOutputStream::new),
            "bz2.decompress", bomb(BZip2CompressorOutputStream::new),
            "lzma.decompress", bomb(out -> new XZOutputStream(out, new LZMA2Options(0))));
    bombs.forEach(
        (function, bomb) -> {
          assertThat(Library.of(10_000_000, BOMB - 1).call(function, bomb)).as(function).isEmpty();
          assertThat(library.call(function, bomb)).as(function).isPresent();
        });
  }

  /** Starts to compress. */
  private interface Compressing {
    OutputStream open(OutputStream out) throws IOException;
  }

  private static byte[] bomb(Compressing compressing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressing.open(bytes)) {
      out.write(new byte[BOMB]);
    }
    return bytes.toByteArray();
  }

  @Test
  void patternsThatBacktrackAreRefused() {
    assertThat(library.call("re.sub", "(a+)+$", "", "a".repeat(50) + "b")).isEmpty();
    assertThat(library.call("re.sub", "a*a*a*a*b", "", "a".repeat(5000))).isEmpty();
  }

  @Test
  void containersThatHoldThemselvesAreRefused() {
    Sequence list = Sequence.of(Sequence.Kind.LIST, List.of());
    list.items().add(list);
    Mapping mapping = new Mapping();
    mapping.entries().put(Constant.of("self"), mapping);
    assertThat(library.call("builtins.repr", list)).isEmpty();
    assertThat(library.call("json.dumps", mapping)).isEmpty();
    assertThat(library.operators.compare("==", list, Sequence.of(Sequence.Kind.LIST, list.items())))
        .isEmpty();
    assertThat(library.operators.compare("<", list, list)).isEmpty();
    assertThat(library.binary("%s", "%", mapping)).contains(Unknown.ANY);
  }

  @Test
  void aListMayBeExtendedByItself() {
    Value list = Library.value(List.of(1, 2));
    assertThat(library.method(list, "extend", list)).contains(Constant.NONE);
    assertThat(library.written(Optional.of(list))).isEqualTo("[1, 2, 1, 2]");
  }

  @Test
  void nothingIsWorkedOutWithoutSteps() {
    Library poor = Library.of(0, 1000);
    assertThat(poor.binary(1, "+", 1)).isEmpty();
    assertThat(poor.call("builtins.chr", 65)).isEmpty();
    assertThat(poor.method("a", "upper")).isEmpty();
  }

  @Test
  void stepsRunOut() {
    Library small = Library.of(1000, 1 << 20);
    int calls = 0;
    while (small.call("builtins.chr", 65).isPresent()) {
      calls++;
    }
    assertThat(calls).isEqualTo(1000);
    assertThat(small.budget.isSpent()).isTrue();
  }

  private static List<Value> odd() {
    return List.of(
        Constant.NONE,
        Constant.of(-1),
        Constant.of(3),
        Constant.of(Double.NaN),
        Constant.of(""),
        Constant.of("\ud800"),
        Constant.of(new byte[] {-1}),
        Constant.ELLIPSIS,
        Sequence.of(Sequence.Kind.TUPLE, List.of(Constant.NONE)),
        Sequence.of(Sequence.Kind.LIST, List.of(Constant.of(1))).open(Origins.NONE),
        Sequence.of(Sequence.Kind.SET, List.of(Constant.of(1))),
        Strings.byteArray(new byte[] {1}),
        new Mapping().open(Origins.NONE),
        Endless.cycle(List.of(Constant.of(1))),
        Unknown.ANY);
  }

  @Test
  void noFunctionThrowsForOddArguments() {
    for (String path : Functions.paths()) {
      Functions functions = Library.of(1_000_000, 1 << 20).functions;
      functions.call(path, List.of(), Map.of());
      for (Value one : odd()) {
        functions.call(path, List.of(one), Map.of());
        functions.call(path, List.of(one), Map.of("nonsense", one));
        for (Value other : odd()) {
          functions.call(path, List.of(one, other), Map.of());
        }
      }
    }
  }

  @Test
  void argumentsThatAFunctionDoesNotHaveAreRefused() {
    Map<String, Value> nonsense = Map.of("nonsense", Constant.of(1));
    assertThat(library.functions.call("builtins.chr", List.of(Constant.of(65)), nonsense))
        .isEmpty();
    assertThat(library.functions.call("builtins.chr", List.of(), nonsense)).isEmpty();
    assertThat(library.call("builtins.chr", 65, 66)).isEmpty();
  }

  @Test
  void noMethodThrowsForOddArguments() {
    for (String method : Splitter.on(' ').split(METHODS)) {
      Methods methods = Library.of(1_000_000, 1 << 20).methods;
      for (Value self : odd()) {
        methods.call(self, method, List.of(), Map.of());
        for (Value one : odd()) {
          methods.call(self, method, List.of(one), Map.of());
          methods.call(self, method, List.of(one, self), Map.of());
          methods.call(self, method, List.of(one, one, one), Map.of());
        }
      }
    }
    assertThat(library.method("a", "nonsense")).isEmpty();
  }

  @Test
  void noOperatorThrowsForOddOperands() {
    for (String operator :
        Splitter.on(' ').split("+ - * / // % ** << >> & | ^ @ < <= == != in is")) {
      for (Value one : odd()) {
        for (Value other : odd()) {
          library.operators.binary(operator, one, other);
          library.operators.compare(operator, one, other);
          library.operators.unary(operator, one);
          library.operators.index(one, other);
          library.operators.slice(one, Optional.of(other), Optional.of(one), Optional.of(other));
        }
      }
    }
    assertThat(library.binary(1, "@", 1)).isEmpty();
  }
}
