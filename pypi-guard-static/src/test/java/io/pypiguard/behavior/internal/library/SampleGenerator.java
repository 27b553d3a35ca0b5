package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes random expressions of the operations that the library has, with random operands. */
final class SampleGenerator {

  private static final List<String> ARITHMETIC =
      List.of("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^");
  private static final List<String> COMPARING =
      List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "abc",
          "Hello World",
          "  x\t",
          "a,b,,c",
          "https://x.y/z?q=1",
          "na\u00efve",
          "\u20ac5",
          "\ud83d\ude00!",
          "A1b2",
          "line\nbreak\r\nend",
          "it's",
          "say \"x\"",
          "%d%%",
          "aaa",
          "-7",
          " 42 ",
          "0x1f",
          "1_000",
          "\u0000\u0007\u007f",
          "tab\there",
          "aXbXc",
          "FFfe01",
          "Zm9v",
          "{}",
          "ABC def GHI");
  private static final List<String> PLAIN_METHODS =
      List.of(
          "lower",
          "upper",
          "title",
          "swapcase",
          "capitalize",
          "strip",
          "lstrip",
          "rstrip",
          "split",
          "rsplit",
          "splitlines",
          "isalpha",
          "isdigit",
          "isalnum",
          "isspace",
          "isupper",
          "islower",
          "expandtabs");
  private static final List<String> SEARCHES =
      List.of(
          "find",
          "rfind",
          "count",
          "startswith",
          "endswith",
          "split",
          "rsplit",
          "partition",
          "rpartition",
          "strip",
          "lstrip",
          "rstrip",
          "index",
          "removeprefix",
          "removesuffix");
  private static final List<String> BYTE_FUNCTIONS =
      List.of(
          "base64.b64encode",
          "base64.urlsafe_b64encode",
          "base64.b32encode",
          "base64.b16encode",
          "base64.b85encode",
          "base64.a85encode",
          "base64.encodebytes",
          "binascii.hexlify",
          "binascii.crc32",
          "binascii.b2a_base64");
  private static final List<String> CONVERSIONS =
      List.of(
          "%s|%5s|%-6s|%.2s|%r|%a",
          "%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%i|%.3d", "%f|%.2f|%e|%.3e|%g|%10.1f|%+.0f|%G");
  private static final List<String> SPECIFICATIONS =
      List.of(
          "|>8|<8|^9|*^9|.2|s|10s|_<4",
          "d|5|05|+d|x|#x|#06x|b|o|X|,|_|c|^7|08b|>+5d|e|.2f|%|n",
          "f|.3f|e|g|.2g|%|.1%|010.2f|,.2f|+.1e|>12|.4|G");

  private final SplittableRandom random;
  private final Operators operators;
  private final Functions functions;
  private final Methods methods;

  SampleGenerator(long seed) {
    random = new SplittableRandom(seed);
    Budget budget = Budget.of(Long.MAX_VALUE, Long.MAX_VALUE);
    Caller nobody =
        (function, arguments) -> {
          throw new AssertionError("nothing to call");
        };
    operators = new Operators(budget);
    functions = new Functions(budget, nobody);
    methods = new Methods(budget, nobody);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String pickOf(String bars) {
    return pick(Arrays.asList(bars.split("\\|", -1)));
  }

  /** Returns an expression. */
  Sample next() {
    return switch (random.nextInt(16)) {
      case 0, 1 -> arithmetic();
      case 2 -> comparison();
      case 3 -> indexed();
      case 4, 5 -> sliced();
      case 6, 7 -> textMethod();
      case 8 -> replaced();
      case 9 -> padded();
      case 10 -> percent();
      case 11 -> formatted();
      case 12 -> encoded();
      case 13 -> ofBytes();
      case 14 -> ofNumber();
      default -> ofItems();
    };
  }

  private Value integer() {
    return switch (random.nextInt(6)) {
      case 0 -> Constant.of(random.nextInt(-3, 4));
      case 1 -> Constant.of(random.nextInt(256));
      case 2 -> Constant.of(random.nextLong());
      case 3 -> Constant.of(BigInteger.valueOf(random.nextLong()).pow(random.nextInt(1, 5)));
      case 4 -> Constant.of(random.nextBoolean());
      default -> Constant.of(random.nextInt(-1000, 1000));
    };
  }

  private Value real() {
    return switch (random.nextInt(5)) {
      case 0 -> Constant.of(random.nextInt(-100, 100) / 4.0);
      case 1 -> Constant.of(random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-30, 30)));
      case 2 -> Constant.of(random.nextInt(-20, 20) / 10.0);
      case 3 -> Constant.of((double) random.nextInt(-5, 1000));
      default -> Constant.of(Double.longBitsToDouble(random.nextLong() & 0xbfffffffffffffffL));
    };
  }

  private Value number() {
    return random.nextInt(3) == 0 ? real() : integer();
  }

  private Value text() {
    if (random.nextBoolean()) {
      return Constant.of(pick(TEXTS));
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(
          pick(List.of("a", "b", " ", "A", "1", ",", "\t", "\u00df", "\ud83d\ude00", "\n")));
    }
    return Constant.of(text.toString());
  }

  private Value bytes() {
    byte[] bytes = new byte[random.nextInt(12)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              (random.nextBoolean()
                  ? random.nextInt(256)
                  : "ab, AZ19\n\t".charAt(random.nextInt(10)));
    }
    return Constant.of(bytes);
  }

  private Value string() {
    return random.nextInt(3) == 0 ? bytes() : text();
  }

  private Value sequence() {
    List<Value> items = new ArrayList<>();
    boolean numbers = random.nextBoolean();
    for (int i = random.nextInt(6); i > 0; i--) {
      items.add(numbers ? Constant.of(random.nextInt(-5, 300)) : text());
    }
    return Sequence.of(random.nextBoolean() ? Sequence.Kind.LIST : Sequence.Kind.TUPLE, items);
  }

  private Value any() {
    return switch (random.nextInt(5)) {
      case 0 -> number();
      case 1 -> sequence();
      case 2 -> bytes();
      case 3 -> Constant.NONE;
      default -> text();
    };
  }

  /** Returns a literal of a value. */
  String literal(Value value) {
    String literal =
        ((Constant.Text) functions.call("builtins.ascii", List.of(value), Map.of()).orElseThrow())
            .value();
    boolean special = literal.equals("inf") || literal.equals("-inf") || literal.equals("nan");
    return special ? "float('" + literal + "')" : "(" + literal + ")";
  }

  private Sample arithmetic() {
    String operator = pick(ARITHMETIC);
    boolean small = operator.equals("**") || operator.equals("<<") || operator.equals("*");
    Value left = number();
    Value right = small ? Constant.of(random.nextInt(-4, 40)) : number();
    switch (random.nextInt(6)) {
      case 0 -> {
        left = string();
        right = string();
        operator = "+";
      }
      case 1 -> {
        left = random.nextBoolean() ? string() : sequence();
        right = Constant.of(random.nextInt(-1, 5));
        operator = "*";
      }
      case 2 -> {
        left = sequence();
        right = sequence();
        operator = "+";
      }
      default -> {}
    }
    return new Sample(
        literal(left) + " " + operator + " " + literal(right),
        operators.binary(operator, left, right));
  }

  private Sample comparison() {
    String operator = pick(COMPARING);
    Value left = random.nextBoolean() ? number() : string();
    Value right =
        random.nextInt(4) == 0 ? any() : left instanceof Constant.Text ? text() : number();
    if (operator.endsWith("in")) {
      right = random.nextBoolean() ? sequence() : string();
    }
    return new Sample(
        literal(left) + " " + operator + " " + literal(right),
        operators.compare(operator, left, right));
  }

  private Sample indexed() {
    Value container = random.nextBoolean() ? string() : sequence();
    Value index = Constant.of(random.nextInt(-4, 5));
    return new Sample(
        literal(container) + "[" + literal(index) + "]", operators.index(container, index));
  }

  private Optional<Value> bound() {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(Constant.of(random.nextInt(-12, 13)));
  }

  private Sample sliced() {
    Value container = random.nextInt(3) > 0 ? string() : sequence();
    Optional<Value> lower = bound();
    Optional<Value> upper = bound();
    Optional<Value> step =
        random.nextBoolean() ? Optional.of(Constant.of(random.nextInt(-3, 4))) : Optional.empty();
    String text =
        literal(container)
            + "["
            + lower.map(this::literal).orElse("")
            + ":"
            + upper.map(this::literal).orElse("")
            + ":"
            + step.map(this::literal).orElse("")
            + "]";
    return new Sample(text, operators.slice(container, lower, upper, step));
  }

  private Sample method(Value receiver, String method, Value... arguments) {
    List<String> literals = Arrays.stream(arguments).map(this::literal).toList();
    return new Sample(
        literal(receiver) + "." + method + "(" + String.join(", ", literals) + ")",
        methods.call(receiver, method, List.of(arguments), Map.of()));
  }

  private Sample function(String path, Value... arguments) {
    List<String> literals = Arrays.stream(arguments).map(this::literal).toList();
    return new Sample(
        path.replace("builtins.", "") + "(" + String.join(", ", literals) + ")",
        functions.call(path, List.of(arguments), Map.of()));
  }

  private Sample textMethod() {
    Value self = string();
    if (random.nextBoolean()) {
      return method(self, pick(PLAIN_METHODS));
    }
    String searched = pick(List.of("a", "b", ",", " ", "aa", "X", "l", "\n", ""));
    Value part =
        self instanceof Constant.Text
            ? Constant.of(searched)
            : Constant.of(Strings.bytes(searched));
    String method = pick(SEARCHES);
    boolean bounded = List.of("find", "rfind", "count", "startswith", "endswith").contains(method);
    return bounded && random.nextBoolean()
        ? method(
            self,
            method,
            part,
            Constant.of(random.nextInt(-12, 13)),
            Constant.of(random.nextInt(-12, 13)))
        : method.endsWith("split") && random.nextBoolean()
            ? method(
                self,
                method,
                random.nextBoolean() ? part : Constant.NONE,
                Constant.of(random.nextInt(-1, 3)))
            : method(self, method, part);
  }

  private Sample replaced() {
    Value self = text();
    Value old = Constant.of(pick(List.of("a", "b", "aa", "", " ", "l", "X")));
    Value replacement = Constant.of(pick(List.of("", "z", "aXa", "\u20ac")));
    return random.nextBoolean()
        ? method(self, "replace", old, replacement)
        : method(self, "replace", old, replacement, Constant.of(random.nextInt(-1, 4)));
  }

  private Sample padded() {
    Value self = string();
    Value width = Constant.of(random.nextInt(-2, 20));
    String method = pick(List.of("center", "ljust", "rjust", "zfill"));
    return method.equals("zfill") || random.nextBoolean()
        ? method(self, method, width)
        : method(
            self,
            method,
            width,
            self instanceof Constant.Text ? Constant.of("*") : Constant.of(new byte[] {'*'}));
  }

  private Sample percent() {
    int kind = random.nextInt(3);
    Value one = kind == 0 ? any() : kind == 1 ? integer() : number();
    String template = "<" + pickOf(CONVERSIONS.get(kind)) + ">";
    Value right = Iterables.tuple(one);
    if (random.nextInt(3) == 0) {
      template += "%s";
      right = Iterables.tuple(one, text());
    } else if (random.nextInt(3) == 0) {
      Mapping mapping = new Mapping();
      mapping.entries().put(Constant.of("k"), one);
      template = template.replace("%", "%(k)");
      right = mapping;
    }
    Value left = Constant.of(template);
    return new Sample(literal(left) + " % " + literal(right), operators.binary("%", left, right));
  }

  private Sample formatted() {
    int kind = random.nextInt(3);
    Value one = kind == 0 ? text() : kind == 1 ? integer() : real();
    String specification = pickOf(SPECIFICATIONS.get(kind));
    if (specification.equals("c")) {
      one = Constant.of(random.nextInt(32, 500));
    }
    String conversion = specification.isEmpty() ? pick(List.of("", "!r", "!s", "!a")) : "";
    String colon = specification.isEmpty() ? "" : ":" + specification;
    return switch (random.nextInt(3)) {
      case 0 -> function("builtins.format", one, Constant.of(specification));
      case 1 ->
          method(Constant.of("{{{0" + conversion + colon + "}}}{1[0]}"), "format", one, sequence());
      default -> method(Constant.of("{" + conversion + colon + "}-{}"), "format", one, any());
    };
  }

  private Sample encoded() {
    Value self = text();
    Value codec =
        Constant.of(
            pick(
                List.of(
                    "utf-8",
                    "latin-1",
                    "ascii",
                    "utf-16",
                    "unicode_escape",
                    "utf-16-be",
                    "cp1252")));
    if (random.nextBoolean()) {
      return method(self, "encode", codec);
    }
    return random.nextBoolean()
        ? method(bytes(), "decode", codec)
        : function("codecs.encode", self, Constant.of("rot13"));
  }

  private Sample ofBytes() {
    Value data = bytes();
    String path = pick(BYTE_FUNCTIONS);
    if (random.nextBoolean()) {
      return function(path, data);
    }
    Optional<Value> encoded = functions.call(path, List.of(data), Map.of());
    String back =
        path.replace("encode", "decode").replace("binascii.hexlify", "binascii.unhexlify");
    boolean decoded = !back.equals(path) && encoded.isPresent();
    return decoded
        ? function(back, encoded.get())
        : function(
            "base64.b64decode",
            Constant.of("Zm9v" + pick(List.of("", "Zg==", "Zm8=", "Zg", "!", "\nZm9v"))));
  }

  private Sample ofNumber() {
    return switch (random.nextInt(9)) {
      case 0 ->
          function("builtins." + pick(List.of("hex", "oct", "bin", "abs", "bool")), integer());
      case 1 -> function("builtins." + pick(List.of("str", "repr", "float", "int")), number());
      case 2 -> function("builtins.divmod", number(), number());
      case 3 -> function("builtins.round", real(), Constant.of(random.nextInt(-2, 6)));
      case 4 -> function("builtins.int", text());
      case 5 ->
          function(
              "builtins.int",
              Constant.of(pick(List.of("ff", "0xff", "-0b11", "z", "1_0", "077", "0o17", " 12\n"))),
              Constant.of(pick(List.of(0, 2, 8, 10, 16, 36))));
      case 6 -> function("builtins.chr", Constant.of(random.nextInt(-1, 0x3000)));
      case 7 ->
          method(
              integer(),
              "to_bytes",
              Constant.of(random.nextInt(1, 40)),
              Constant.of(pick(List.of("big", "little"))));
      default -> function("builtins.pow", integer(), Constant.of(random.nextInt(0, 50)), integer());
    };
  }

  private Sample ofItems() {
    Value items = sequence();
    return switch (random.nextInt(10)) {
      case 0 -> function("builtins.sorted", items);
      case 1 ->
          function("builtins." + pick(List.of("min", "max", "sum", "len", "any", "all")), items);
      case 2 -> {
        Sample reversed = function("builtins.reversed", random.nextBoolean() ? items : text());
        yield new Sample("list(" + reversed.text() + ")", reversed.value());
      }
      case 3 -> {
        Sample zipped = function("builtins.zip", items, random.nextBoolean() ? bytes() : text());
        yield new Sample("list(" + zipped.text() + ")", zipped.value());
      }
      case 4 -> {
        Sample counted = function("builtins.enumerate", text(), Constant.of(random.nextInt(5)));
        yield new Sample("list(" + counted.text() + ")", counted.value());
      }
      case 5 -> method(Constant.of(pick(List.of("", ",", "ab"))), "join", items);
      case 6 -> {
        Sample range =
            function(
                "builtins.range",
                Constant.of(random.nextInt(-9, 9)),
                Constant.of(random.nextInt(-9, 9)),
                Constant.of(random.nextInt(-3, 4)));
        yield new Sample("list(" + range.text() + ")", range.value());
      }
      case 7 ->
          function(
              "builtins." + pick(List.of("bytes", "bytearray", "list", "tuple", "str", "ascii")),
              items);
      case 8 -> function("json.dumps", items instanceof Sequence ? items : text());
      default -> function("ast.literal_eval", Constant.of(literal(any())));
    };
  }
}
