package io.pypiguard.behavior.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operators for known values; each is written as Python would write it. */
final class OperatorsTest {

  private final Library library = Library.roomy();

  private String written(Object left, String operator, Object right) {
    return library.written(library.binary(left, operator, right));
  }

  @Test
  void integersAreDividedTowardsMinusInfinity() {
    assertThat(written(-7, "//", 2)).isEqualTo("-4");
    assertThat(written(-7, "%", 3)).isEqualTo("2");
    assertThat(written(7, "%", -3)).isEqualTo("-2");
    assertThat(written(1, "/", 3)).isEqualTo("0.3333333333333333");
    assertThat(written(1, "//", 0)).isEqualTo("refused");
  }

  @Test
  void bitsAreThoseOfEndlessIntegers() {
    assertThat(written(72, "^", 13)).isEqualTo("69");
    assertThat(written(-1, ">>", 70)).isEqualTo("-1");
    assertThat(written(1, "<<", 70)).isEqualTo("1180591620717411303424");
    assertThat(library.written(library.operators.unary("~", Constant.of(5)))).isEqualTo("-6");
  }

  @Test
  void stringsAreJoinedAndRepeated() {
    assertThat(written("ev", "+", "al")).isEqualTo("'eval'");
    assertThat(written("ab", "*", 3)).isEqualTo("'ababab'");
    assertThat(written(2, "*", List.of(0))).isEqualTo("[0, 0]");
    assertThat(written("a", "+", 1)).isEqualTo("refused");
  }

  @Test
  void whatIsNotKnownIsAHoleInTheString() {
    Value token = Unknown.ANY;
    Value url = library.binary("https://x/?t=", "+", token).orElseThrow();
    assertThat(((Blend) url).text()).isEqualTo("https://x/?t={}");
    Value more = library.binary(url, "+", "&a=1").orElseThrow();
    assertThat(((Blend) more).text()).isEqualTo("https://x/?t={}&a=1");
    Value formatted =
        library.binary("%s-%05.1f", "%", Iterables.tuple(token, Constant.of(2.25))).orElseThrow();
    assertThat(((Blend) formatted).text()).isEqualTo("{}-002.2");
    assertThat(library.binary(token, "+", Symbol.of("os.sep"))).isEmpty();
  }

  @Test
  void percentTakesNamesAndStars() {
    Mapping names = new Mapping();
    names.entries().put(Constant.of("a"), Constant.of(7));
    assertThat(written("%(a)03d %(a)s", "%", names)).isEqualTo("'007 7'");
    assertThat(written("%*d", "%", Iterables.tuple(Constant.of(4), Constant.of(1))))
        .isEqualTo("'   1'");
    assertThat(written("%s", "%", Iterables.tuple())).isEqualTo("refused");
    assertThat(written("none", "%", "a")).isEqualTo("refused");
  }

  @Test
  void charactersAreCodePoints() {
    String text = "a\ud83d\ude00b";
    Value value = Constant.of(text);
    assertThat(library.operators.index(value, Constant.of(1)))
        .contains(Constant.of("\ud83d\ude00"));
    Optional<Value> backwards =
        library.operators.slice(
            value, Optional.empty(), Optional.empty(), Optional.of(Constant.of(-1)));
    assertThat(backwards).contains(Constant.of("b\ud83d\ude00a"));
  }

  @Test
  void numbersThatAreEqualAreOneKey() {
    Mapping mapping = new Mapping();
    mapping.entries().put(Constant.of(1), Constant.of("one"));
    assertThat(library.operators.index(mapping, Constant.TRUE)).contains(Constant.of("one"));
    assertThat(library.operators.index(mapping, Constant.of(1.0))).contains(Constant.of("one"));
    assertThat(library.operators.index(mapping, Constant.of(2))).isEmpty();
  }

  @Test
  void truthAndMembershipOfOpenContainersAreKnownOnlyWhereCertain() {
    Sequence open = Sequence.of(Sequence.Kind.LIST, List.of()).open(Origins.NONE);
    assertThat(library.operators.truth(open)).isEmpty();
    assertThat(library.operators.compare("in", Constant.of(1), open)).isEmpty();
    open.items().add(Constant.of(1));
    assertThat(library.operators.truth(open)).contains(true);
    assertThat(library.operators.compare("in", Constant.of(1), open)).contains(Constant.TRUE);
    assertThat(library.operators.compare("==", Unknown.ANY, Unknown.ANY)).isEmpty();
    assertThat(library.operators.compare("is", Constant.NONE, Constant.of("")))
        .contains(Constant.FALSE);
  }
}
