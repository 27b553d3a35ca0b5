package io.pypiguard.files;

import com.google.common.base.Ascii;
import io.pypiguard.analysis.Severity;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What code that runs at every start of the interpreter does, as far as its words tell.
 *
 * @param severity how much harm it stands for
 * @param reason what it does, to be read behind "it"
 * @param evidence offset in the code at which the first word that says so stands
 */
record StartupCode(Severity severity, String reason, int evidence) {

  private static final String DYNAMIC = "dynamic";

  private static final List<Form> FORMS =
      ResourceTable.read(StartupCode.class, "startup-forms.tsv", 4).stream().map(Form::of).toList();
  private static final List<Risk> RISKS =
      ResourceTable.read(StartupCode.class, "startup-risks.tsv", 3).stream().map(Risk::of).toList();

  private record Form(Severity severity, Pattern pattern, String reason) {

    static Form of(List<String> row) {
      return new Form(
          Severity.valueOf(Ascii.toUpperCase(row.get(1))), Pattern.compile(row.get(2)), row.get(3));
    }
  }

  private record Risk(String group, Pattern pattern, String reason) {

    static Risk of(List<String> row) {
      return new Risk(row.get(0), Pattern.compile(row.get(1)), row.get(2));
    }

    OptionalInt find(String code) {
      Matcher matcher = pattern.matcher(code);
      return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
    }
  }

  /**
   * Judges a line of a {@code .pth} file.
   *
   * @param line the line
   * @return info or low for what honest tools write, medium for what is not known, more for what no
   *     start-up code needs
   */
  static StartupCode ofLine(String line) {
    String stripped = line.strip();
    for (Form form : FORMS) {
      if (form.pattern.matcher(stripped).matches()) {
        return new StartupCode(form.severity, "is a known form: " + form.reason, 0);
      }
    }
    return of(line);
  }

  /** Judges any code by its words. */
  static StartupCode of(String code) {
    Map<String, String> reasons = new LinkedHashMap<>();
    int evidence = code.length();
    for (Risk risk : RISKS) {
      OptionalInt found = risk.find(code);
      if (found.isPresent()) {
        reasons.putIfAbsent(risk.group, risk.reason);
        evidence = Math.min(evidence, found.getAsInt());
      }
    }
    if (reasons.isEmpty()) {
      return new StartupCode(Severity.MEDIUM, "is of no known form", 0);
    }
    return new StartupCode(severity(reasons), String.join(" and ", reasons.values()), evidence);
  }

  /** Two different abilities together, as in decoding and running, are those of a loader. */
  private static Severity severity(Map<String, String> reasons) {
    if (reasons.size() > 1) {
      return Severity.CRITICAL;
    }
    return reasons.containsKey(DYNAMIC) ? Severity.MEDIUM : Severity.HIGH;
  }
}
