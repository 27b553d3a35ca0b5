package io.pypiguard.files;

import com.google.common.base.Ascii;
import io.pypiguard.artifact.Member;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file is meant for, as its extension or its {@code #!} line says. */
enum FileUse {
  /** Shared library or extension module. */
  LIBRARY,
  /** Program, driver or object file. */
  PROGRAM,
  /** Bytecode of another language. */
  BYTECODE,
  /** Script of a Unix shell. */
  SHELL,
  /** Script of the Windows command processor. */
  BATCH,
  /** Script of PowerShell. */
  POWERSHELL,
  /** Script of the Windows Script Host. */
  WINDOWS_SCRIPT,
  /** Script of macOS. */
  APPLESCRIPT,
  /** Installs software. */
  INSTALLER,
  /** Points at a program. */
  SHORTCUT,
  /** Text or source code. */
  TEXT,
  /** Image, sound, film, font or document. */
  MEDIA,
  /** Archive. */
  ARCHIVE;

  private static final int FIRST_LINE = 128;
  private static final Pattern INTERPRETER =
      Pattern.compile("#!\\s*(?:\\S*/)?(?:env\\s+(?:-\\S+\\s+)*)?(?:\\S*/)?([a-z]+)[\\d.]*\\b.*");

  private static final Map<String, FileUse> BY_EXTENSION = read("file-extensions.tsv");
  private static final Map<String, FileUse> BY_INTERPRETER = read("interpreters.tsv");

  private static Map<String, FileUse> read(String table) {
    return ResourceTable.read(FileUse.class, table, 3).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> ofId(row.get(1))));
  }

  private static FileUse ofId(String id) {
    return valueOf(Ascii.toUpperCase(id).replace('-', '_'));
  }

  /** Returns what the extension of a file says; nothing if it says nothing. */
  static Optional<FileUse> byExtension(Member member) {
    return Optional.ofNullable(BY_EXTENSION.get(FileNames.extension(member)));
  }

  /** Returns what the interpreter in the {@code #!} line of a file says; nothing for Python. */
  static Optional<FileUse> byInterpreter(Member member) throws IOException {
    String head = new String(member.head(FIRST_LINE), StandardCharsets.ISO_8859_1);
    return head.lines()
        .findFirst()
        .map(INTERPRETER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> BY_INTERPRETER.get(matcher.group(1)));
  }

  /** Tells whether a program under such a name pretends to be something else. */
  boolean hidesPrograms() {
    return switch (this) {
      case TEXT, MEDIA, ARCHIVE, SHELL, BATCH, POWERSHELL, WINDOWS_SCRIPT, APPLESCRIPT -> true;
      case LIBRARY, PROGRAM, BYTECODE, INSTALLER, SHORTCUT -> false;
    };
  }
}
