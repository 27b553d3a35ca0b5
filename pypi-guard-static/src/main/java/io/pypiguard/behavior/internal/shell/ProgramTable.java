package io.pypiguard.behavior.internal.shell;

import com.google.common.base.Splitter;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about programs, from the tables beside this class. */
final class ProgramTable {

  private static final Splitter LIST = Splitter.on(',').omitEmptyStrings();
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final Map<String, List<Use>> USES = new HashMap<>();
  private static final Map<String, Map<String, String>> OPTIONS = new HashMap<>();
  private static final Map<String, Wrapper> WRAPPERS = new HashMap<>();
  private static final Map<String, Interpreter> INTERPRETERS = new HashMap<>();
  private static final Set<String> WINDOWS = new HashSet<>();

  static {
    for (List<String> row : ResourceTable.read(ProgramTable.class, "programs.tsv", 5)) {
      for (String program : LIST.split(row.get(0))) {
        if (row.get(1).equals("windows")) {
          WINDOWS.add(program);
        }
        Use use = new Use(words(row.get(2)), Role.ofId(row.get(3)), row.get(4));
        USES.computeIfAbsent(program, key -> new ArrayList<>()).add(use);
      }
    }
    for (List<String> row : ResourceTable.read(ProgramTable.class, "program-options.tsv", 3)) {
      for (String program : LIST.split(row.get(0))) {
        Map<String, String> options = OPTIONS.computeIfAbsent(program, key -> new HashMap<>());
        LIST.split(row.get(1)).forEach(option -> options.put(option, row.get(2)));
      }
    }
    for (List<String> row : ResourceTable.read(ProgramTable.class, "wrappers.tsv", 4)) {
      Wrapper wrapper =
          new Wrapper(
              Set.copyOf(LIST.splitToList(row.get(1))), Integer.parseInt(row.get(2)), row.get(3));
      LIST.split(row.get(0)).forEach(program -> WRAPPERS.put(program, wrapper));
    }
    for (List<String> row : ResourceTable.read(ProgramTable.class, "interpreters.tsv", 4)) {
      Interpreter interpreter =
          new Interpreter(
              row.get(1),
              Set.copyOf(LIST.splitToList(row.get(2))),
              Set.copyOf(LIST.splitToList(row.get(3))));
      LIST.split(row.get(0)).forEach(program -> INTERPRETERS.put(program, interpreter));
    }
  }

  private ProgramTable() {}

  /**
   * What a program does.
   *
   * @param words arguments that must be there; empty for any
   * @param target where the target is, see the head of the table
   */
  record Use(List<String> words, Role role, String target) {}

  /** A program that runs another that is named in its arguments. */
  record Wrapper(Set<String> valueOptions, int operands, String role) {}

  /** A program that runs code of a language. */
  record Interpreter(String language, Set<String> codeOptions, Set<String> valueOptions) {
    boolean onUnix() {
      return !Set.of("batch", "windows-script").contains(language);
    }
  }

  /** Returns the uses that fit the arguments: those with the most words. */
  static List<Use> uses(String program, List<Flow> arguments) {
    List<Use> all = USES.get(program);
    if (all == null) {
      return List.of();
    }
    Set<String> present = new HashSet<>();
    for (Flow argument : arguments.subList(0, Math.min(arguments.size(), 64))) {
      present.add(argument.text().toLowerCase(Locale.ROOT));
    }
    List<Use> fitting = all.stream().filter(u -> present.containsAll(u.words())).toList();
    int most = fitting.stream().mapToInt(u -> u.words().size()).max().orElse(0);
    return fitting.stream().filter(u -> u.words().size() == most).toList();
  }

  static boolean known(String program) {
    return USES.containsKey(program);
  }

  static Map<String, String> options(String program) {
    return OPTIONS.getOrDefault(program, Map.of());
  }

  static Optional<Wrapper> wrapper(String program) {
    return Optional.ofNullable(WRAPPERS.get(program));
  }

  static Optional<Interpreter> interpreter(String program) {
    int end = program.length();
    while (end > 0 && isVersionPart(program.charAt(end - 1))) {
      end--;
    }
    String plain = INTERPRETERS.containsKey(program) ? program : program.substring(0, end);
    return Optional.ofNullable(INTERPRETERS.get(plain));
  }

  private static boolean isVersionPart(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  static boolean windowsOnly(String program) {
    return WINDOWS.contains(program)
        || (INTERPRETERS.containsKey(program) && !INTERPRETERS.get(program).onUnix());
  }

  private static List<String> words(String cell) {
    return cell.equals("*") ? List.of() : List.copyOf(WORDS.splitToList(cell));
  }
}
