package io.pypiguard.report;

import com.google.common.base.CaseFormat;
import io.pypiguard.analysis.ObservationType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules of a SARIF run: one for each observation type in use, sorted by id. */
final class SarifRules {

  /** Longest description that GitHub shows, in characters. */
  private static final int MAX_DESCRIPTION_LENGTH = 1024;

  /** Most tags that GitHub takes. */
  private static final int MAX_TAGS = 20;

  private final List<ObservationType> types;
  private final Map<String, Integer> indexes = new HashMap<>();

  private SarifRules(List<ObservationType> types) {
    this.types = types;
    for (ObservationType type : types) {
      indexes.put(type.id(), indexes.size());
    }
  }

  static SarifRules of(List<SarifFinding> findings) {
    SortedMap<String, ObservationType> types = new TreeMap<>();
    for (SarifFinding finding : findings) {
      ObservationType type = finding.observation().type();
      types.putIfAbsent(type.id(), type);
    }
    return new SarifRules(List.copyOf(types.values()));
  }

  /** Returns where the rule of a type stands among the rules, from 0. */
  int index(ObservationType type) {
    Integer index = indexes.get(type.id());
    if (index == null) {
      throw new IllegalArgumentException("no rule for observation type " + type.id());
    }
    return index;
  }

  void write(SafeJsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (ObservationType type : types) {
      write(type, json);
    }
    json.writeEndArray();
  }

  private static void write(ObservationType type, SafeJsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", type.id());
    json.writeStringField("name", name(type));
    writeText("shortDescription", SarifText.cut(type.title(), MAX_DESCRIPTION_LENGTH), json);
    writeText("fullDescription", SarifText.cut(type.description(), MAX_DESCRIPTION_LENGTH), json);
    writeHelp(type, json);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifLevels.level(type.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    for (String tag : tags(type)) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("security-severity", SarifLevels.securitySeverity(type.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeHelp(ObservationType type, SafeJsonGenerator json) throws IOException {
    StringBuilder text = new StringBuilder(type.description());
    StringBuilder markdown = new StringBuilder(type.description());
    for (String technique : type.attack()) {
      String page = "https://attack.mitre.org/techniques/" + technique.replace('.', '/') + "/";
      text.append("\n\nATT&CK ").append(technique).append(": ").append(page);
      markdown.append("\n\n[ATT&CK ").append(technique).append("](").append(page).append(')');
    }
    json.writeObjectFieldStart("help");
    json.writeStringField("text", text.toString());
    json.writeStringField("markdown", markdown.toString());
    json.writeEndObject();
  }

  private static void writeText(String name, String text, SafeJsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static List<String> tags(ObservationType type) {
    List<String> tags = new ArrayList<>(List.of("security"));
    type.attack().stream()
        .distinct()
        .limit(MAX_TAGS - tags.size())
        .forEach(technique -> tags.add("external/attack/" + technique));
    return tags;
  }

  /** Returns the id in the form that SARIF asks of names: {@code InstallTimeNetwork}. */
  private static String name(ObservationType type) {
    return CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_CAMEL, type.id());
  }
}
