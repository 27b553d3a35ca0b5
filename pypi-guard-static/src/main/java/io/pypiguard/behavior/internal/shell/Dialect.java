package io.pypiguard.behavior.internal.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/** The language of a script. */
public enum Dialect {
  /** PowerShell. */
  POWERSHELL(
      "(?i)\\$env:|invoke-(?:expression|webrequest|restmethod)|new-object |\\bset-mppreference"
          + "|\\badd-mppreference|\\biex[ (]|\\[system\\.|\\[convert\\]|\\[reflection\\."
          + "|start-process |\\bparam\\s?\\(|\\[(?:text|io|net)\\.|write-host "
          + "|start-bitstransfer|get-clipboard"),
  /** VBScript and JScript, run by the Windows Script Host or by mshta. */
  WINDOWS_SCRIPT(
      "(?i)wscript\\.|createobject\\s?\\(|activexobject|on error resume next|\\bdim [a-z]"),
  /** AppleScript, run by osascript. */
  APPLESCRIPT("(?i)tell application|do shell script|display dialog"),
  /** Commands of cmd.exe. */
  BATCH("(?i)@echo off|%[a-z]{1,30}%|\\bsetlocal\\b|\\bgoto :|^(?:cmd|reg|schtasks|start|attrib) "),
  /** Commands of sh, bash and zsh. */
  SHELL(
      "^#!\\s?/\\S{0,60}(?:sh|env [a-z]{0,4}sh)\\b|(?m)^\\s{0,8}(?:export [A-Z_]+=|sudo |apt-get "
          + "|chmod |curl -|wget |rm -rf |bash -|sh -c|echo )"
          + "|(?:\\|\\s?(?:ba|z)?sh\\b)|; then$|/dev/tcp/"),
  /** JavaScript for Node.js. */
  JAVASCRIPT(
      "\\brequire\\s?\\(\\s?['\"]|module\\.exports|\\bconst [A-Za-z{]|\\bfunction\\s?\\w{0,40}\\("
          + "|process\\.env\\.");

  private static final int LOOKED_AT = 16_384;

  @SuppressWarnings("ImmutableEnumChecker") // Pattern is
  private final Pattern signs;

  Dialect(String signs) {
    this.signs = Pattern.compile(signs);
  }

  /**
   * Guesses the language of a decoded text from constructs that only it has.
   *
   * @param text the text; its first 16,384 chars are looked at
   * @return the language, or empty if none shows; Python text gives empty unless it quotes others
   */
  public static Optional<Dialect> guess(String text) {
    CharSequence head = text.subSequence(0, Math.min(text.length(), LOOKED_AT));
    for (Dialect dialect : values()) {
      if (dialect.signs.matcher(head).find()) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }
}
