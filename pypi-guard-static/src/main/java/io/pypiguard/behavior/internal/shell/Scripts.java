package io.pypiguard.behavior.internal.shell;

/** Chooses the reader of a language. */
final class Scripts {

  private Scripts() {}

  static void read(String text, Dialect dialect, Reading reading) {
    String bounded = text;
    if (text.length() > Reading.MAXIMUM_TEXT) {
      bounded = text.substring(0, Reading.MAXIMUM_TEXT);
      reading.cut();
    }
    if (!reading.spend(bounded.length())) {
      return;
    }
    switch (dialect) {
      case SHELL -> ShellReader.read(bounded, reading);
      case BATCH -> BatchReader.read(bounded, reading);
      case POWERSHELL -> PowerShellReader.read(bounded, reading);
      case WINDOWS_SCRIPT, JAVASCRIPT, APPLESCRIPT -> CallReader.read(bounded, dialect, reading);
    }
  }
}
