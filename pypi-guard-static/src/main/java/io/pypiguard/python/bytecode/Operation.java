package io.pypiguard.python.bytecode;

/** What an instruction does, as far as imports and calls hang on it. */
enum Operation {
  /** Takes values and puts ones that are not known: {@code P>Q}. */
  STACK,
  /** Ends a basic block, or does something that is not followed. */
  END,
  /** Gives the upper bits of the next instruction's argument. */
  EXTENDED_ARGUMENT,

  /** Puts a constant. */
  CONSTANT,
  /** Puts the argument itself. */
  SMALL_INTEGER,
  /** Marks the place of a receiver that a function has not. */
  NULL,

  /** Puts what a name stands for. */
  LOAD_NAME,
  /** The same, with a bit in the argument that asks for a null besides. */
  LOAD_GLOBAL,
  /** The same, looked up in a dictionary that is taken first. */
  LOAD_FROM_DICTIONARY,
  /** Puts a local variable. */
  LOAD_LOCAL,
  /** Puts two local variables, of four bits of the argument each. */
  LOAD_LOCALS,
  /** Puts a variable that is shared with other code. */
  LOAD_CELL,
  /** Takes a value into a name. */
  STORE_NAME,
  /** Takes a value into a local variable. */
  STORE_LOCAL,
  /** Takes two values into two local variables. */
  STORE_LOCALS,
  /** Takes a value into a local variable and puts another. */
  STORE_LOAD_LOCAL,
  /** Takes a value into a variable that is shared with other code. */
  STORE_CELL,

  /** Takes an object and puts an attribute of it. */
  LOAD_ATTRIBUTE,
  /** Takes an object and puts a method and the object. */
  LOAD_METHOD,
  /** One of the two, by a bit in the argument. */
  LOAD_ATTRIBUTE_OR_METHOD,
  /** Takes three values and puts an attribute, and a receiver by a bit in the argument. */
  LOAD_SUPER,

  /** Takes level and list of names, puts a module. */
  IMPORT,
  /** Puts what is taken from the module on top. */
  IMPORT_FROM,

  /** Puts a tuple of as many values as the argument says. */
  BUILD_TUPLE,
  /** Puts a list. */
  BUILD_LIST,
  /** Puts a set. */
  BUILD_SET,
  /** Takes values and adds them to the list below. */
  LIST_EXTEND,
  /** Formats one or two values, by a bit in the argument. */
  FORMAT,
  /** Makes a part of a template string. */
  INTERPOLATE,
  /** Takes a sequence apart. */
  UNPACK,
  /** Takes code and, by the bits in the argument, what belongs to a function. */
  FUNCTION,

  /** Puts the topmost values once more. */
  DUPLICATE,
  /** Moves the topmost value down. */
  ROTATE,
  /** Changes the places of the topmost value and one below. */
  SWAP,
  /** Puts a value from below once more. */
  COPY,

  /** Calls a function with positional arguments. */
  CALL_FUNCTION,
  /** The same, the names of the last arguments in a tuple on top. */
  CALL_FUNCTION_NAMED,
  /** Python 2: arguments in the lower byte, pairs of names and values in the upper one. */
  CALL_PAIRS,
  /** Calls a function or method; one of two places below the arguments is for a receiver. */
  CALL,
  /** The same, the names of the last arguments in a tuple on top. */
  CALL_NAMED,
  /** Gives the names of the next call's last arguments. */
  KEYWORD_NAMES,
  /** Calls with a sequence of arguments and a dictionary. */
  CALL_UNPACKED,
  /** Python 2: the statement {@code exec}. */
  EXECUTE,

  /** Takes a value and may go on elsewhere. */
  BRANCH_ABSOLUTE,
  /** The same, the distance given. */
  BRANCH_RELATIVE,
  /** Goes on elsewhere with the value, or takes it. */
  BRANCH_OR_POP_ABSOLUTE,
  /** The same, the distance given. */
  BRANCH_OR_POP_RELATIVE,
  /** Goes on elsewhere. */
  JUMP_ABSOLUTE,
  /** The same, the distance given. */
  JUMP_RELATIVE
}
