package io.pypiguard.statics.internal.name;

import java.util.List;

/** What fingers and eyes mistake for each other: keys side by side (QWERTY), and shapes. */
final class Keyboard {

  private static final List<String> ROWS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** How many neighbours a key has in the mean. */
  static final double NEIGHBORS = 5;

  private static final int SIZE = 128;
  private static final boolean[][] BESIDE = beside();
  private static final boolean[][] ALIKE =
      pairs("o0 l1 i1 il s5 e3 a4 t7 b8 b6 g9 g6 gq z2 uv mn".split(" ", -1));

  private Keyboard() {}

  /** {@return whether two keys touch} */
  static boolean areNeighbors(char one, char other) {
    return one < SIZE && other < SIZE && BESIDE[one][other];
  }

  /** {@return whether two characters are easily taken for each other} */
  static boolean lookAlike(char one, char other) {
    return one < SIZE && other < SIZE && ALIKE[one][other];
  }

  private static boolean[][] beside() {
    boolean[][] beside = new boolean[SIZE][SIZE];
    for (int row = 0; row < ROWS.size(); row++) {
      for (int column = 0; column < ROWS.get(row).length(); column++) {
        char key = ROWS.get(row).charAt(column);
        // Each row is set off to the right: a key touches two of the row below.
        join(beside, key, row, column + 1);
        join(beside, key, row + 1, column - 1);
        join(beside, key, row + 1, column);
      }
    }
    return beside;
  }

  private static void join(boolean[][] table, char key, int row, int column) {
    if (row < ROWS.size() && column >= 0 && column < ROWS.get(row).length()) {
      char other = ROWS.get(row).charAt(column);
      table[key][other] = true;
      table[other][key] = true;
    }
  }

  private static boolean[][] pairs(String... pairs) {
    boolean[][] table = new boolean[SIZE][SIZE];
    for (String pair : pairs) {
      table[pair.charAt(0)][pair.charAt(1)] = true;
      table[pair.charAt(1)][pair.charAt(0)] = true;
    }
    return table;
  }
}
