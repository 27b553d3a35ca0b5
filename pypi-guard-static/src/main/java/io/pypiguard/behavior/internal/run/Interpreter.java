package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.behavior.internal.library.Budget;
import io.pypiguard.behavior.internal.library.Functions;
import io.pypiguard.behavior.internal.library.Methods;
import io.pypiguard.behavior.internal.library.Operators;
import io.pypiguard.behavior.internal.program.Program;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state that all parts of a run share: what is left of the budget, the moment, the calls that
 * are open, and the parts themselves.
 */
final class Interpreter {

  private static final int STEPS_BETWEEN_CHECKS = 1_000;

  private final ScanContext context;
  private final Program program;
  private final Trace.Builder trace;
  private final long mostSteps;
  private final Budget budget;
  private final Changes changes = new Changes(this::spend);
  private final Deque<Place> callers = new ArrayDeque<>();

  private final Operators operators;
  private final Functions functions;
  private final Methods methods;
  private final Statements statements;
  private final Expressions expressions;
  private final Attributes attributes;
  private final Calls calls;
  private final PackageCalls packageCalls;
  private final LibraryCalls libraryCalls;
  private final DynamicCode dynamicCode;
  private final Imports imports;
  private final PackagedFiles packagedFiles;
  private final WrittenFiles writtenFiles;
  private final SpecialMethods specialMethods;

  private Moment moment = Moment.UNKNOWN;
  private @Nullable Frame frame;
  private long steps;
  private long nextCheck = STEPS_BETWEEN_CHECKS;
  private int depth;

  Interpreter(ScanContext context, Program program, Trace.Builder trace, long mostSteps) {
    this.context = context;
    this.program = program;
    this.trace = trace;
    this.mostSteps = mostSteps;
    budget = Budget.of(mostSteps, Limits.BYTES);
    operators = new Operators(budget);
    functions = new Functions(budget, this::callBack);
    methods = new Methods(budget, this::callBack);
    statements = new Statements(this);
    expressions = new Expressions(this);
    attributes = new Attributes(this);
    calls = new Calls(this);
    packageCalls = new PackageCalls(this);
    libraryCalls = new LibraryCalls(this);
    dynamicCode = new DynamicCode(this);
    imports = new Imports(this);
    packagedFiles = new PackagedFiles(this);
    writtenFiles = new WrittenFiles(this);
    specialMethods = new SpecialMethods(this);
  }

  Program program() {
    return program;
  }

  ScanContext context() {
    return context;
  }

  Trace.Builder trace() {
    return trace;
  }

  Changes changes() {
    return changes;
  }

  Operators operators() {
    return operators;
  }

  Functions functions() {
    return functions;
  }

  Methods methods() {
    return methods;
  }

  Statements statements() {
    return statements;
  }

  Expressions expressions() {
    return expressions;
  }

  Attributes attributes() {
    return attributes;
  }

  Calls calls() {
    return calls;
  }

  PackageCalls packageCalls() {
    return packageCalls;
  }

  LibraryCalls libraryCalls() {
    return libraryCalls;
  }

  DynamicCode dynamicCode() {
    return dynamicCode;
  }

  Imports imports() {
    return imports;
  }

  PackagedFiles packagedFiles() {
    return packagedFiles;
  }

  WrittenFiles writtenFiles() {
    return writtenFiles;
  }

  SpecialMethods specialMethods() {
    return specialMethods;
  }

  Moment moment() {
    return moment;
  }

  /** Runs something that takes effect at another moment. */
  void at(Moment other, Runnable work) {
    Moment before = moment;
    moment = other;
    try {
      work.run();
    } finally {
      moment = before;
    }
  }

  /** Returns the innermost frame that is run. */
  Frame frame() {
    return Objects.requireNonNull(frame, "nothing is run");
  }

  /** Does something within a frame. */
  <T> T in(Frame inner, Supplier<T> work) {
    Frame outer = frame;
    frame = inner;
    try {
      return work.get();
    } finally {
      frame = outer;
    }
  }

  /** Returns the places of the calls that are open, outermost first. */
  List<Place> callers() {
    List<Place> open = new ArrayList<>(callers);
    Collections.reverse(open);
    return open;
  }

  /** Works out what a call within a call gives. */
  Value within(Place place, Supplier<Value> call) {
    callers.push(place);
    try {
      return call.get();
    } finally {
      callers.pop();
    }
  }

  /** Goes one level deeper, unless that is too deep or the budget is used up. */
  boolean enter() {
    if (++steps > mostSteps || depth >= Limits.DEPTH) {
      trace.limitReached(steps > mostSteps ? Trace.Limit.STEPS : Trace.Limit.DEPTH);
      return false;
    }
    if (steps >= nextCheck) {
      context.checkpoint();
      nextCheck = steps + STEPS_BETWEEN_CHECKS;
    }
    depth++;
    return true;
  }

  /** Counts steps for work that is done at once. */
  void spend(long cost) {
    steps += cost;
  }

  /** Returns how many steps have been taken. */
  long steps() {
    return steps;
  }

  /** Comes back from where {@link #enter} went. */
  void leave() {
    depth--;
  }

  /** Tells whether nothing more is to be run. */
  boolean isUsedUp() {
    return steps > mostSteps;
  }

  private Value callBack(Value function, List<Value> arguments) {
    return callers.isEmpty()
        ? Unknown.ANY
        : calls.dispatch(function, Arguments.of(arguments), callers.peek());
  }
}
