package io.pypiguard.python.bytecode;

import java.util.ArrayList;
import java.util.List;

/** The stack of a program that is followed. What is taken from below its bottom is not known. */
final class OperandStack {

  /** Deeper than any compiler goes in a usual program; what would go deeper is forgotten. */
  private static final int DEEPEST = 1000;

  private final List<Operand> operands = new ArrayList<>();

  boolean isEmpty() {
    return operands.isEmpty();
  }

  int depth() {
    return operands.size();
  }

  void clear() {
    operands.clear();
  }

  List<Operand> copy() {
    return List.copyOf(operands);
  }

  void restore(List<Operand> copy) {
    operands.clear();
    operands.addAll(copy);
  }

  void push(Operand operand) {
    if (operands.size() >= DEEPEST) {
      clear();
    }
    operands.add(operand);
  }

  void pushUnknown(int count) {
    if (count < 0 || count > DEEPEST) {
      clear();
      return;
    }
    for (int i = 0; i < count; i++) {
      push(Operand.UNKNOWN);
    }
  }

  Operand pop() {
    return isEmpty() ? Operand.UNKNOWN : operands.remove(operands.size() - 1);
  }

  /** Returns the value so many places below the top. */
  Operand peek(int below) {
    int index = operands.size() - 1 - below;
    return below < 0 || index < 0 ? Operand.UNKNOWN : operands.get(index);
  }

  void drop(int count) {
    take(count);
  }

  /** Takes the topmost values, the lowest first; none if there cannot be so many. */
  List<Operand> take(int count) {
    if (count < 0 || count > DEEPEST) {
      clear();
      return new ArrayList<>();
    }
    List<Operand> taken = new ArrayList<>();
    for (int missing = count - operands.size(); missing > 0; missing--) {
      taken.add(Operand.UNKNOWN);
    }
    List<Operand> top = operands.subList(Math.max(0, operands.size() - count), operands.size());
    taken.addAll(top);
    top.clear();
    return taken;
  }

  void duplicate(int count) {
    List<Operand> top = take(count);
    top.forEach(this::push);
    top.forEach(this::push);
  }

  /** Moves the topmost of so many values below the others. */
  void rotate(int count) {
    List<Operand> top = take(count);
    if (!top.isEmpty()) {
      push(top.get(top.size() - 1));
      top.subList(0, top.size() - 1).forEach(this::push);
    }
  }

  /** Changes the places of the topmost value and the one that is so many from the top, from 1. */
  void swap(int count) {
    List<Operand> top = take(count);
    for (int i = 0; i < top.size(); i++) {
      boolean isEnd = i == 0 || i == top.size() - 1;
      push(top.get(isEnd ? top.size() - 1 - i : i));
    }
  }
}
