package io.pypiguard.python.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds characters by their names, as {@code \N} in a string does. */
final class CharacterNames {

  private static final int LONGEST = 100;

  /**
   * Names of control characters, which have only aliases in Unicode, some of them not known to
   * Java.
   *
   * @see <a href="https://www.unicode.org/Public/UCD/latest/ucd/NameAliases.txt">Name aliases</a>
   */
  private static final Map<String, Integer> ALIASES = aliases();

  private CharacterNames() {}

  /**
   * Finds a character.
   *
   * @param name its name in any case
   * @return its code point, or -1 if there is none of this name
   */
  static int find(String name) {
    if (name.length() > LONGEST) {
      return -1;
    }
    Integer alias = ALIASES.get(name.toUpperCase(Locale.ROOT));
    if (alias != null) {
      return alias;
    }
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static Map<String, Integer> aliases() {
    Map<String, Integer> aliases = new HashMap<>();
    String[] controls = {
      "NULL",
      "START OF HEADING",
      "START OF TEXT",
      "END OF TEXT",
      "END OF TRANSMISSION",
      "ENQUIRY",
      "ACKNOWLEDGE",
      "ALERT",
      "BACKSPACE",
      "CHARACTER TABULATION",
      "LINE FEED",
      "LINE TABULATION",
      "FORM FEED",
      "CARRIAGE RETURN",
      "SHIFT OUT",
      "SHIFT IN",
      "DATA LINK ESCAPE",
      "DEVICE CONTROL ONE",
      "DEVICE CONTROL TWO",
      "DEVICE CONTROL THREE",
      "DEVICE CONTROL FOUR",
      "NEGATIVE ACKNOWLEDGE",
      "SYNCHRONOUS IDLE",
      "END OF TRANSMISSION BLOCK",
      "CANCEL",
      "END OF MEDIUM",
      "SUBSTITUTE",
      "ESCAPE",
      "INFORMATION SEPARATOR FOUR",
      "INFORMATION SEPARATOR THREE",
      "INFORMATION SEPARATOR TWO",
      "INFORMATION SEPARATOR ONE"
    };
    String[] abbreviations = {
      "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR",
      "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EOM", "SUB",
      "ESC", "FS", "GS", "RS", "US"
    };
    for (int i = 0; i < controls.length; i++) {
      aliases.put(controls[i], i);
      aliases.put(abbreviations[i], i);
    }
    aliases.put("HORIZONTAL TABULATION", 9);
    aliases.put("NEW LINE", 10);
    aliases.put("NL", 10);
    aliases.put("VERTICAL TABULATION", 11);
    aliases.put("SP", 0x20);
    aliases.put("DELETE", 0x7F);
    aliases.put("DEL", 0x7F);
    aliases.put("NEXT LINE", 0x85);
    aliases.put("NEL", 0x85);
    aliases.put("NBSP", 0xA0);
    aliases.put("SHY", 0xAD);
    aliases.put("ZWSP", 0x200B);
    aliases.put("ZWNJ", 0x200C);
    aliases.put("ZWJ", 0x200D);
    aliases.put("LRM", 0x200E);
    aliases.put("RLM", 0x200F);
    aliases.put("WJ", 0x2060);
    aliases.put("BYTE ORDER MARK", 0xFEFF);
    aliases.put("BOM", 0xFEFF);
    return Map.copyOf(aliases);
  }
}
