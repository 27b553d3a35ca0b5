package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import java.util.Arrays;

/**
 * Makes the nodes of a tree from the events of the parser, without recursion and without an object
 * for a node. At the exit of a rule the values that were left within it become one, or stay where
 * they are for an outer rule.
 *
 * <p>A statement in which expressions nest deeper than {@value NodeArrays#MOST_DEPTH} becomes
 * {@code UNPARSED}, so that whoever follows the tree by recursion cannot run out of stack.
 */
public final class TreeBuilder {

  /** What a rule returns whose values stay as they are. */
  static final int KEEP = -2;

  private static final boolean[] RECOVERS =
      rules(
          PythonGrammar.RULE_simpleStmt,
          PythonGrammar.RULE_stmt,
          PythonGrammar.RULE_elifClause,
          PythonGrammar.RULE_elseClause,
          PythonGrammar.RULE_exceptClause,
          PythonGrammar.RULE_finallyClause,
          PythonGrammar.RULE_caseClause);

  /** Rules whose only value stays as it is if nothing stands before it and no comma behind it. */
  private static final boolean[] PASSES =
      rules(
          PythonGrammar.RULE_test,
          PythonGrammar.RULE_flat,
          PythonGrammar.RULE_starTest,
          PythonGrammar.RULE_starFlat,
          PythonGrammar.RULE_element,
          PythonGrammar.RULE_named,
          PythonGrammar.RULE_starList,
          PythonGrammar.RULE_targets,
          PythonGrammar.RULE_value,
          PythonGrammar.RULE_stmt);

  private final BuildState state = new BuildState();
  private final ExpressionBuilder expressions = new ExpressionBuilder(state);
  private final OperatorBuilder operators = new OperatorBuilder(state);
  private final StringBuilders strings = new StringBuilders(state);
  private final PatternBuilder patterns = new PatternBuilder(state);
  private final DefinitionBuilder definitions = new DefinitionBuilder(state);
  private final SimpleStatementBuilder simple = new SimpleStatementBuilder(state);
  private final CompoundStatementBuilder compound = new CompoundStatementBuilder(state);

  /** The rules that are open; {@code ~rule} if something too deep was found within. */
  private int[] rules = new int[256];

  /** The first tokens of the open rules. */
  private int[] firsts = new int[256];

  /** How many values there were before each open rule. */
  private int[] bases = new int[256];

  private int open;

  private TreeBuilder() {}

  /** Returns a builder, which keeps its buffers from file to file and is for one thread. */
  public static TreeBuilder create() {
    return new TreeBuilder();
  }

  /**
   * Makes the tree of a file.
   *
   * @param source has read the file; statements that nest too deep are added to its errors
   * @return the nodes, which are valid until the next call
   */
  public NodeArrays build(EventSource source) {
    int[] events = source.events();
    int eventCount = source.eventCount();
    SyntaxErrors errors = source.tokens().errors();
    state.restart(source.tokens());
    open = 0;
    for (int i = 0; i < eventCount; i += 2) {
      if (events[i] >= 0) {
        enter(events[i], events[i + 1]);
      } else {
        exit(events[i + 1], errors);
      }
    }
    return state.nodes;
  }

  private void enter(int rule, int token) {
    int n = open;
    if (n == rules.length) {
      rules = Arrays.copyOf(rules, 2 * n);
      firsts = Arrays.copyOf(firsts, 2 * n);
      bases = Arrays.copyOf(bases, 2 * n);
    }
    rules[n] = rule;
    firsts[n] = token;
    bases[n] = state.top;
    open = n + 1;
  }

  private void exit(int end, SyntaxErrors errors) {
    int rule = rule(--open);
    int first = firsts[open];
    int base = bases[open];
    if (hasFailed(open)) {
      if (RECOVERS[rule]) {
        compound.keepBlocks(base, first, end);
      }
      return;
    }
    if (PASSES[rule] && state.top == base + 1 && isPlain(first, end)) {
      return;
    }
    int count = state.nodes.count();
    // Operands are the most frequent of what is left: found without the search of the switch.
    int node =
        rule == PythonGrammar.RULE_operand
            ? expressions.operand(base, first, end)
            : reduce(rule, base, first, end);
    if (state.nodes.isTooDeep()) {
      errors.limit(
          state.tokens.start(first), "nested deeper than " + NodeArrays.MOST_DEPTH + " levels");
      state.nodes.truncate(count);
      compound.dropFrom(base, count);
      fail();
    } else if (node != KEEP) {
      state.replace(base, node, first, end);
    }
  }

  /** Gives up the innermost statement or clause; blocks of it that follow are read all the same. */
  private void fail() {
    int i = open - 1;
    while (!RECOVERS[rule(i)]) {
      markFailed(i--);
    }
    markFailed(i);
  }

  /** Returns an open rule, whether it has failed or not. */
  private int rule(int index) {
    return hasFailed(index) ? ~rules[index] : rules[index];
  }

  private boolean hasFailed(int index) {
    return rules[index] < 0;
  }

  private void markFailed(int index) {
    rules[index] = ~rule(index);
  }

  private int reduce(int rule, int base, int first, int end) {
    return switch (rule) {
      case PythonGrammar.RULE_flat ->
          operators.flat(base, first, end, rule(open - 1) == PythonGrammar.RULE_test);
      case PythonGrammar.RULE_test -> operators.test(base, first, end);
      case PythonGrammar.RULE_starTest,
          PythonGrammar.RULE_starFlat,
          PythonGrammar.RULE_element,
          PythonGrammar.RULE_matched ->
          expressions.starred(base, first, end);
      case PythonGrammar.RULE_starList, PythonGrammar.RULE_targets, PythonGrammar.RULE_subject ->
          expressions.list(base, first, end);
      case PythonGrammar.RULE_named -> expressions.named(base, first, end);
      case PythonGrammar.RULE_yieldExpr -> expressions.yielded(base, first, end);
      case PythonGrammar.RULE_parens -> expressions.parens(base, first, end);
      case PythonGrammar.RULE_listDisplay -> expressions.listDisplay(base, first, end);
      case PythonGrammar.RULE_dictDisplay -> expressions.dictDisplay(base, first, end);
      case PythonGrammar.RULE_dictItem -> expressions.dictItem(base, first, end);
      case PythonGrammar.RULE_backquote -> expressions.backquote(base, first, end);
      case PythonGrammar.RULE_compFor, PythonGrammar.RULE_listFor ->
          expressions.comprehension(base, first, end);
      case PythonGrammar.RULE_arg -> expressions.argument(base, first, end);
      case PythonGrammar.RULE_subscript -> expressions.subscript(base, first, end);
      case PythonGrammar.RULE_strings -> strings.strings(base, first, end);
      case PythonGrammar.RULE_replacement -> strings.replacement(base, first, end, openString());
      case PythonGrammar.RULE_lambdaHead -> definitions.parameters(base, state.top, first, end);
      case PythonGrammar.RULE_param, PythonGrammar.RULE_lambdaParam ->
          definitions.parameter(base, first, end);
      case PythonGrammar.RULE_tupleParam -> definitions.tupleParameter(base, first, end);
      case PythonGrammar.RULE_typeParams ->
          state.addAll(NodeKind.TYPE_PARAMETERS, first, end, 0, base);
      case PythonGrammar.RULE_typeParam -> definitions.typeParameter(base, first, end);
      case PythonGrammar.RULE_funcDef -> definitions.function(base, first, end);
      case PythonGrammar.RULE_classDef -> definitions.classDefinition(base, first, end);
      case PythonGrammar.RULE_decorated -> definitions.decorated(base);
      case PythonGrammar.RULE_patterns,
          PythonGrammar.RULE_pattern,
          PythonGrammar.RULE_orPattern,
          PythonGrammar.RULE_closedPattern,
          PythonGrammar.RULE_argPattern,
          PythonGrammar.RULE_mapPattern ->
          patterns.reduce(rule, base, first, end);
      case PythonGrammar.RULE_simpleStmt,
          PythonGrammar.RULE_exprStmt,
          PythonGrammar.RULE_passStmt,
          PythonGrammar.RULE_delStmt,
          PythonGrammar.RULE_returnStmt,
          PythonGrammar.RULE_raiseStmt,
          PythonGrammar.RULE_scopeStmt,
          PythonGrammar.RULE_importStmt,
          PythonGrammar.RULE_dottedAs,
          PythonGrammar.RULE_importAs,
          PythonGrammar.RULE_fromStmt,
          PythonGrammar.RULE_assertStmt,
          PythonGrammar.RULE_printStmt,
          PythonGrammar.RULE_execStmt,
          PythonGrammar.RULE_typeStmt ->
          simple.reduce(rule, base, first, end);
      case PythonGrammar.RULE_file,
          PythonGrammar.RULE_suite,
          PythonGrammar.RULE_ifStmt,
          PythonGrammar.RULE_elseClause,
          PythonGrammar.RULE_finallyClause,
          PythonGrammar.RULE_whileStmt,
          PythonGrammar.RULE_forStmt,
          PythonGrammar.RULE_tryStmt,
          PythonGrammar.RULE_exceptClause,
          PythonGrammar.RULE_withStmt,
          PythonGrammar.RULE_withItem,
          PythonGrammar.RULE_asyncStmt,
          PythonGrammar.RULE_matchStmt,
          PythonGrammar.RULE_caseClause,
          EventParser.UNPARSED ->
          compound.reduce(rule, base, first, end);
      default -> KEEP;
    };
  }

  /** Returns the first token of the f-string or t-string that is open. */
  private int openString() {
    int i = open - 1;
    while (rule(i) == PythonGrammar.RULE_replacement) {
      i--;
    }
    return firsts[i];
  }

  /** Tells whether a value has neither a star or another prefix before it nor a comma behind it. */
  private boolean isPlain(int first, int end) {
    int type = state.types[first];
    return type != PythonGrammar.STAR
        && !OperatorBuilder.isPrefix(type)
        && state.types[end - 1] != PythonGrammar.TCOMMA;
  }

  private static boolean[] rules(int... rules) {
    boolean[] set = new boolean[EventParser.UNPARSED + 1];
    for (int rule : rules) {
      set[rule] = true;
    }
    return set;
  }
}
