package io.pypiguard.python.bytecode;

import com.google.common.collect.Iterables;
import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Singleton;
import io.pypiguard.python.bytecode.Value.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the bytecode of one code object from beginning to end to see what it imports and calls.
 *
 * <p>Branches are not explored: what is on the stack where a forward jump ends is what was there
 * where it began. Source: CPython, Doc/library/dis.rst.
 */
final class CodeScanner {

  private static final int DEEPEST_KEPT = 64;
  private static final int MOST_KEPT = 256;

  private final CodeObject code;
  private final Scope scope;
  private final InstructionCursor instruction;
  private final LineNumbers lines;
  private final OperandStack stack = new OperandStack();
  private final Map<Integer, List<Operand>> stackAt = new HashMap<>();
  private final Map<Integer, Operand> constants = new HashMap<>();
  private final List<ImportFact> imports = new ArrayList<>();
  private final List<CallFact> calls = new ArrayList<>();
  private List<String> keywordNames = List.of();

  private CodeScanner(CodeObject code, Opcodes opcodes, Scope scope) {
    this.code = code;
    this.scope = scope;
    this.instruction = new InstructionCursor(code.rawBytecode(), opcodes);
    this.lines = new LineNumbers(code);
  }

  /** What may be spent on all code of a file together. */
  static final class Budget {

    private static final int MOST_INSTRUCTIONS = 5_000_000;
    private static final int MOST_FACTS = 50_000;

    private int instructions;
    private int facts;

    /** Spends an instruction, if there is one left, and a place for what it may give. */
    private boolean hasMore(int newFacts) {
      return ++instructions <= MOST_INSTRUCTIONS && facts + newFacts < MOST_FACTS;
    }

    private void useFacts(int newFacts) {
      facts += newFacts;
    }
  }

  /** Follows the bytecode; what it assigns is in the scope afterwards. */
  static CodeFacts scan(CodeObject code, Opcodes opcodes, Scope scope, Budget budget) {
    CodeScanner scanner = new CodeScanner(code, opcodes, scope);
    while (budget.hasMore(scanner.calls.size() + scanner.imports.size())
        && scanner.instruction.next()) {
      scanner.step();
    }
    budget.useFacts(scanner.calls.size() + scanner.imports.size());
    return new CodeFacts(code, scanner.imports, scanner.calls);
  }

  private void step() {
    List<Operand> arrived = stackAt.remove(instruction.offset());
    if (arrived != null && stack.isEmpty()) {
      stack.restore(arrived);
    }
    int argument = instruction.argument();
    Opcodes.Opcode opcode = instruction.opcode();
    switch (opcode.operation()) {
      case STACK -> {
        stack.drop(opcode.first().of(argument));
        stack.pushUnknown(opcode.second().of(argument));
      }
      case END, EXTENDED_ARGUMENT -> stack.clear();
      case CONSTANT ->
          stack.push(constants.computeIfAbsent(argument, index -> Operand.of(constant(index))));
      case SMALL_INTEGER -> stack.push(Operand.of(new Value.Whole(BigInteger.valueOf(argument))));
      case NULL -> stack.push(Operand.NULL);
      case DUPLICATE -> stack.duplicate(opcode.first().of(argument));
      case ROTATE -> stack.rotate(opcode.first().of(argument));
      case SWAP -> stack.swap(argument);
      case COPY -> stack.push(stack.peek(argument - 1));
      case BRANCH_ABSOLUTE, BRANCH_RELATIVE -> {
        stack.pop();
        rememberStack();
      }
      case BRANCH_OR_POP_ABSOLUTE, BRANCH_OR_POP_RELATIVE -> {
        rememberStack();
        stack.pop();
      }
      case JUMP_ABSOLUTE, JUMP_RELATIVE -> {
        rememberStack();
        stack.clear();
      }
      default -> stepThroughNames(opcode, argument);
    }
  }

  private void stepThroughNames(Opcodes.Opcode opcode, int argument) {
    switch (opcode.operation()) {
      case LOAD_NAME -> stack.push(scope.load(code.name(argument)));
      case LOAD_GLOBAL -> {
        if ((argument & 1) != 0) {
          stack.push(Operand.NULL);
        }
        stack.push(scope.load(code.name(argument >>> 1)));
      }
      case LOAD_FROM_DICTIONARY -> {
        stack.pop();
        stack.push(scope.load(code.name(argument)));
      }
      case LOAD_LOCAL -> stack.push(scope.load(code.slot(argument)));
      case LOAD_LOCALS -> {
        stack.push(scope.load(code.slot(argument >>> 4)));
        stack.push(scope.load(code.slot(argument & 15)));
      }
      case LOAD_CELL -> stack.push(scope.load(code.cell(argument)));
      case STORE_NAME -> scope.store(code.name(argument), stack.pop());
      case STORE_LOCAL -> scope.store(code.slot(argument), stack.pop());
      case STORE_LOCALS -> {
        scope.store(code.slot(argument >>> 4), stack.pop());
        scope.store(code.slot(argument & 15), stack.pop());
      }
      case STORE_LOAD_LOCAL -> {
        scope.store(code.slot(argument >>> 4), stack.pop());
        stack.push(scope.load(code.slot(argument & 15)));
      }
      case STORE_CELL -> scope.store(code.cell(argument), stack.pop());
      case LOAD_ATTRIBUTE -> stack.push(stack.pop().attribute(code.name(argument)));
      case LOAD_METHOD -> loadMethod(code.name(argument));
      case LOAD_ATTRIBUTE_OR_METHOD -> {
        if ((argument & 1) != 0) {
          loadMethod(code.name(argument >>> 1));
        } else {
          stack.push(stack.pop().attribute(code.name(argument >>> 1)));
        }
      }
      case LOAD_SUPER -> {
        stack.drop(3);
        stack.pushUnknown(1 + (argument & 1));
      }
      case IMPORT -> importModule(code.name(argument));
      case IMPORT_FROM -> stack.push(stack.peek(0).attribute(code.name(argument)));
      default -> stepThroughObjects(opcode, argument);
    }
  }

  private void stepThroughObjects(Opcodes.Opcode opcode, int argument) {
    switch (opcode.operation()) {
      case BUILD_TUPLE -> stack.push(Operand.items(Kind.TUPLE, stack.take(argument)));
      case BUILD_LIST -> stack.push(Operand.items(Kind.LIST, stack.take(argument)));
      case BUILD_SET -> stack.push(Operand.items(Kind.SET, stack.take(argument)));
      case LIST_EXTEND -> extendList(argument);
      case FORMAT -> {
        stack.drop((argument & 4) != 0 ? 2 : 1);
        stack.push(Operand.UNKNOWN);
      }
      case INTERPOLATE -> {
        stack.drop(2 + (argument & 1));
        stack.push(Operand.UNKNOWN);
      }
      case UNPACK -> {
        stack.pop();
        stack.pushUnknown((argument & 0xff) + (argument >>> 8) + 1);
      }
      case FUNCTION -> {
        stack.drop(opcode.first().of(argument) + Integer.bitCount(argument & 15));
        stack.push(Operand.UNKNOWN);
      }
      default -> stepThroughCalls(opcode, argument);
    }
  }

  private void stepThroughCalls(Opcodes.Opcode opcode, int argument) {
    switch (opcode.operation()) {
      case CALL_FUNCTION -> {
        List<Operand> arguments = stack.take(argument);
        call(stack.pop(), arguments, List.of());
      }
      case CALL_FUNCTION_NAMED -> {
        List<String> names = texts(stack.pop().value());
        List<Operand> arguments = stack.take(argument);
        call(stack.pop(), arguments, names);
      }
      case CALL_PAIRS -> callPairs(argument, opcode.first().of(0));
      case CALL -> {
        List<Operand> arguments = stack.take(argument);
        call(popCallable(), arguments, keywordNames);
        keywordNames = List.of();
      }
      case CALL_NAMED -> {
        List<String> names = texts(stack.pop().value());
        List<Operand> arguments = stack.take(argument);
        call(popCallable(), arguments, names);
      }
      case KEYWORD_NAMES -> keywordNames = texts(constant(argument));
      case CALL_UNPACKED -> callUnpacked(argument, opcode.first().of(0));
      case EXECUTE -> {
        List<Operand> arguments = stack.take(3);
        call(Operand.reference("exec"), arguments.subList(0, 1), List.of());
        stack.pop();
      }
      default -> stack.clear();
    }
  }

  private Value constant(int index) {
    List<Value> constants = code.constants();
    return index >= 0 && index < constants.size() ? constants.get(index) : Singleton.UNKNOWN;
  }

  private static List<String> texts(Value value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Items container) {
      for (Value item : Iterables.limit(container.values(), Operand.MOST_ITEMS)) {
        texts.add(item instanceof Text text ? text.value() : "");
      }
    }
    return texts;
  }

  private void rememberStack() {
    int target = instruction.target();
    boolean isKept = stack.depth() <= DEEPEST_KEPT && stackAt.size() < MOST_KEPT;
    if (target > instruction.offset() && !stack.isEmpty() && isKept) {
      stackAt.putIfAbsent(target, stack.copy());
    }
  }

  private void loadMethod(String name) {
    Operand owner = stack.pop();
    stack.push(owner.attribute(name));
    stack.push(owner.equals(Operand.NULL) ? Operand.UNKNOWN : owner);
  }

  /** Takes what is called from the two places of which one may be null or the receiver. */
  private Operand popCallable() {
    Operand upper = stack.pop();
    Operand lower = stack.pop();
    return lower.equals(Operand.NULL) ? upper : lower;
  }

  private void importModule(String name) {
    List<String> taken = texts(stack.pop().value());
    String module = ".".repeat(level(stack.pop().value())) + name;
    imports.add(new ImportFact(module, taken, line()));
    int dot = name.indexOf('.');
    stack.push(Operand.reference(taken.isEmpty() && dot > 0 ? name.substring(0, dot) : module));
  }

  private static int level(Value value) {
    int furthest = 20;
    return value instanceof Value.Whole whole
        ? Math.max(0, Math.min(whole.value().intValue(), furthest))
        : 0;
  }

  private void extendList(int argument) {
    Operand more = stack.pop();
    Operand list = stack.peek(argument - 1);
    if (argument == 1
        && list.value().equals(new Items(Kind.LIST, List.of()))
        && more.value() instanceof Items container) {
      stack.pop();
      Items items = new Items(Kind.LIST, container.values());
      stack.push(new Operand(items, List.of(), more.size(), more.height()));
    }
  }

  /** Calls with positional arguments, then names and values in turn, then sequence and mapping. */
  private void callPairs(int argument, int unpacked) {
    stack.drop(unpacked);
    List<Operand> pairs = stack.take(2 * (argument >>> 8 & 0xff));
    List<Operand> arguments = stack.take(argument & 0xff);
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      Value name = pairs.get(i).value();
      names.add(name instanceof Text text ? text.value() : "");
      arguments.add(pairs.get(i + 1));
    }
    call(stack.pop(), arguments, names);
  }

  /** Calls with what a sequence holds; the places taken besides depend on the version. */
  private void callUnpacked(int argument, int places) {
    boolean hasMapping = places == 3 || (argument & 1) != 0;
    if (hasMapping) {
      stack.pop();
    }
    Value sequence = stack.pop().value();
    List<Operand> arguments =
        sequence instanceof Items container
            ? container.values().stream().limit(Operand.MOST_ITEMS).map(Operand::of).toList()
            : List.of(Operand.UNKNOWN);
    call(places == 1 ? stack.pop() : popCallable(), arguments, List.of());
  }

  private void call(Operand callable, List<Operand> arguments, List<String> keywords) {
    Operand call = callable.call(arguments, keywords, line());
    if (call.value() instanceof CallFact fact) {
      calls.add(fact);
    }
    stack.push(call.result());
  }

  private int line() {
    return lines.at(instruction.offset());
  }
}
