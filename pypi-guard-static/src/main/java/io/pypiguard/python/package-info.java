/**
 * Python source as a syntax tree.
 *
 * <p>One grammar reads every Python from 2.7 to 3.14, and what is broken costs only itself. A tree
 * is kept in arrays, and its nodes are views that are made when they are asked for. Start with
 * {@link io.pypiguard.python.PythonParser} and {@link io.pypiguard.python.SyntaxTree}; analyzers
 * get trees from {@link io.pypiguard.python.SyntaxTrees}, as {@link
 * io.pypiguard.python.SyntaxAnalyzer} does.
 */
@NullMarked
package io.pypiguard.python;

import org.jspecify.annotations.NullMarked;
