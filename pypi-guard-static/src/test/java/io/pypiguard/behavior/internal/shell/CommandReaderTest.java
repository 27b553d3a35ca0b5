package io.pypiguard.behavior.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandReaderTest {

  @TestFactory
  Stream<DynamicTest> commandLinesDoWhatTheTableSays() throws IOException {
    return forms("command").map(form -> form.test(CommandReader.read(form.text()).actions()));
  }

  @TestFactory
  Stream<DynamicTest> batchDoesWhatTheTableSays() throws IOException {
    return scripts(Dialect.BATCH);
  }

  @TestFactory
  Stream<DynamicTest> powerShellDoesWhatTheTableSays() throws IOException {
    return scripts(Dialect.POWERSHELL);
  }

  @TestFactory
  Stream<DynamicTest> javaScriptDoesWhatTheTableSays() throws IOException {
    return scripts(Dialect.JAVASCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> windowsScriptDoesWhatTheTableSays() throws IOException {
    return scripts(Dialect.WINDOWS_SCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> appleScriptDoesWhatTheTableSays() throws IOException {
    return scripts(Dialect.APPLESCRIPT);
  }

  @Test
  void wordsOfAListAreNotReadByAShell() {
    assertThat(show(CommandReader.read(List.of("curl", "https://h.example/a;id")).actions()))
        .containsExactly("network-receive curl [https://h.example/a;id]");
    assertThat(show(CommandReader.read(List.of("sh", "-c", "id; whoami")).actions()))
        .containsExactly("user-facts id []", "user-facts whoami []");
    assertThat(CommandReader.read(List.of()).actions()).isEmpty();
  }

  @Test
  void offsetsPointAtTheCommandInTheTextGiven() {
    assertThat(CommandReader.read("id; whoami; sh -c 'id'").actions())
        .extracting(Action::offset)
        .containsExactly(0, 4, 12);
  }

  @Test
  void guessesTheLanguageFromWhatOnlyItHas() {
    assertThat(Dialect.guess("#!/bin/sh\nid")).contains(Dialect.SHELL);
    assertThat(Dialect.guess("@echo off\r\ncls")).contains(Dialect.BATCH);
    assertThat(Dialect.guess("iex (iwr https://h.example)")).contains(Dialect.POWERSHELL);
    assertThat(Dialect.guess("Set s = CreateObject(\"x\")")).contains(Dialect.WINDOWS_SCRIPT);
    assertThat(Dialect.guess("const x = require('fs')")).contains(Dialect.JAVASCRIPT);
    assertThat(Dialect.guess("tell application \"Finder\"")).contains(Dialect.APPLESCRIPT);
    assertThat(Dialect.guess("import os\nprint(os.name)\n")).isEqualTo(Optional.empty());
    assertThat(Dialect.guess("Plain words in a row.")).isEqualTo(Optional.empty());
  }

  private static Stream<DynamicTest> scripts(Dialect dialect) throws IOException {
    return forms(dialect.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(form -> form.test(CommandReader.readScript(form.text(), dialect).actions()));
  }

  private static Stream<Form> forms(String name) throws IOException {
    List<Form> forms = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : resource(name + ".txt").lines().toList()) {
      if (line.startsWith("> ")) {
        text.add(line.substring(2));
      } else if (line.isEmpty() && !text.isEmpty()) {
        forms.add(new Form(String.join("\n", text), List.copyOf(expected)));
        text.clear();
        expected.clear();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        expected.add(line);
      }
    }
    forms.add(new Form(String.join("\n", text), List.copyOf(expected)));
    return forms.stream();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CommandReaderTest.class.getResourceAsStream(name)) {
      assertThat(in).as("resource %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<String> show(List<Action> actions) {
    return actions.stream().map(CommandReaderTest::show).toList();
  }

  private static String show(Action action) {
    StringBuilder out = new StringBuilder();
    out.append(action.role().id()).append(' ').append(action.program());
    out.append(" [").append(action.target()).append(']');
    out.append(action.codecs().isEmpty() ? "" : " " + action.codecs());
    out.append(action.python().isEmpty() ? "" : " py=" + action.python().strip());
    out.append(action.from().isEmpty() ? "" : " <" + action.from());
    return out.toString();
  }

  private record Form(String text, List<String> expected) {
    DynamicTest test(List<Action> actions) {
      return DynamicTest.dynamicTest(
          text, () -> assertThat(show(actions)).containsExactlyElementsOf(expected));
    }
  }
}
