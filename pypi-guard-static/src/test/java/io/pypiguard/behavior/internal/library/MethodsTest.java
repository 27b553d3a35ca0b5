package io.pypiguard.behavior.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Methods of known values. */
final class MethodsTest {

  private final Library library = Library.roomy();

  private String written(Object receiver, String method, Object... arguments) {
    return library.written(library.method(receiver, method, arguments));
  }

  @Test
  void stringsAreTakenApartAndPutTogether() {
    assertThat(written("-", "join", List.of("a", "b"))).isEqualTo("'a-b'");
    assertThat(written("a,b,c", "rsplit", ",", 1)).isEqualTo("['a,b', 'c']");
    assertThat(written("k=v=w", "partition", "=")).isEqualTo("('k', '=', 'v=w')");
    assertThat(written("lave", "replace", "lave", "eval")).isEqualTo("'eval'");
    assertThat(written(" a\tb ", "split")).isEqualTo("['a', 'b']");
    assertThat(written("aXbX", "strip", "X")).isEqualTo("'aXb'");
  }

  @Test
  void translationChangesAndDeletes() {
    Value table = library.call("builtins.str.maketrans", "ab", "xy", "c").orElseThrow();
    assertThat(written("abcd", "translate", table)).isEqualTo("'xyd'");
  }

  @Test
  void formatFillsInWhatIsKnown() {
    assertThat(written("{0}{1}{0}", "format", "a", "b")).isEqualTo("'aba'");
    assertThat(written("{:>5}|{:<5}|{:^5}", "format", 1, "a", "b"))
        .isEqualTo("'    1|a    |  b  '");
    assertThat(written("{0[1]}", "format", List.of(1, 2))).isEqualTo("'2'");
    Value blend = library.method("https://{}/{}", "format", Unknown.ANY, "x").orElseThrow();
    assertThat(((Blend) blend).text()).isEqualTo("https://{}/x");
  }

  @Test
  void joiningWhatIsPartlyKnownLeavesHoles() {
    Value items = Library.value(List.of("a", Unknown.ANY, "b"));
    Value joined = library.method("/", "join", items).orElseThrow();
    assertThat(((Blend) joined).text()).isEqualTo("a/{}/b");
    Value bytes = library.method(joined, "encode").orElseThrow();
    assertThat(((Blend) bytes).text()).isEqualTo("a/{}/b");
  }

  @Test
  void listsChangeInPlace() {
    Value list = Library.value(List.of(3, 1));
    assertThat(library.method(list, "append", 2)).contains(Constant.NONE);
    assertThat(library.method(list, "sort")).contains(Constant.NONE);
    assertThat(library.method(list, "pop", 0)).contains(Constant.of(1));
    assertThat(library.method(list, "insert", 0, 9)).contains(Constant.NONE);
    assertThat(library.written(Optional.of(list))).isEqualTo("[9, 2, 3]");
  }

  @Test
  void byteArraysAreBytesThatChange() {
    Value array = library.call("builtins.bytearray", "ab").orElseThrow();
    assertThat(library.method(array, "append", 99)).contains(Constant.NONE);
    assertThat(written(array, "decode")).isEqualTo("'abc'");
    assertThat(written(array, "hex")).isEqualTo("'616263'");
  }

  @Test
  void dictionariesAndSetsChangeInPlace() {
    Mapping mapping = new Mapping();
    assertThat(library.method(mapping, "setdefault", "a", 1)).contains(Constant.of(1));
    assertThat(library.method(mapping, "get", "b", 2)).contains(Constant.of(2));
    assertThat(written(mapping, "items")).isEqualTo("[('a', 1)]");
    assertThat(library.method(mapping, "pop", "a")).contains(Constant.of(1));
    assertThat(mapping.entries()).isEmpty();
    Sequence set = Sequence.of(Sequence.Kind.SET, List.of());
    assertThat(library.method(set, "add", 1)).contains(Constant.NONE);
    assertThat(library.method(set, "add", 1)).contains(Constant.NONE);
    assertThat(set.items()).hasSize(1);
  }

  @Test
  void integersBecomeBytes() {
    assertThat(written(0x6f73, "to_bytes", 2, "big")).isEqualTo("b'os'");
    assertThat(written(300, "to_bytes", 1, "big")).isEqualTo("refused");
    assertThat(written(255, "bit_length")).isEqualTo("8");
  }
}
