/**
 * Compiled Python and pickles, read without running any of it.
 *
 * <p>Files of bytecode and bare marshal streams of CPython 2.7 to 3.14 give their names, constants,
 * imports and calls; pickles give what they would import and call. Whatever the bytes say, reading
 * ends within bounds and keeps what stood before the damage. Start with {@link
 * io.pypiguard.python.bytecode.CompiledPython} and {@link
 * io.pypiguard.python.bytecode.PickleOpcodes}.
 */
@NullMarked
package io.pypiguard.python.bytecode;

import org.jspecify.annotations.NullMarked;
