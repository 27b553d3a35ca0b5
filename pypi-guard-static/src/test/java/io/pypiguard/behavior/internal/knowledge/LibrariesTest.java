package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LibrariesTest {

  @ParameterizedTest
  @CsvSource({
    "os.system, os.system, RUN_COMMAND",
    "posix.system, os.system, RUN_COMMAND",
    "__builtin__.execfile, builtins.execfile, RUN_CODE",
    "urllib2.urlopen, urllib.request.urlopen, NETWORK_SEND",
    "six.moves.urllib.request.urlopen, urllib.request.urlopen, NETWORK_RECEIVE",
    "requests.Session().post, requests.post, NETWORK_SEND",
    "requests.session().post, requests.post, NETWORK_SEND",
    "pip._vendor.requests.get, requests.get, NETWORK_RECEIVE",
    "requests.Session().__enter__().put, requests.put, NETWORK_SEND",
    "aiohttp.ClientSession().__aenter__().post, aiohttp.ClientSession().post, NETWORK_SEND",
    "io.open().read, builtins.open().read, FILE_READ",
    "builtins.open().__enter__().write, builtins.open().write, FILE_WRITE",
    "pathlib.Path.home().joinpath().write_text, pathlib.Path().write_text, FILE_WRITE",
    "socket.create_connection().sendall, socket.socket().sendall, NETWORK_SEND",
    "ssl.SSLContext().wrap_socket().send, socket.socket().send, NETWORK_SEND",
    "ctypes.windll.kernel32.VirtualAlloc, ctypes.CDLL().VirtualAlloc, INJECT",
    "ctypes.windll.kernel32.CreateRemoteThread, ctypes.CDLL().CreateRemoteThread, INJECT",
    "ctypes.windll.user32.MessageBoxW, ctypes.CDLL().*, CALL_NATIVE",
    "Cryptodome.Cipher.AES.new().decrypt, Crypto.Cipher.AES.new().decrypt, DECRYPT",
    "_winreg.SetValueEx, winreg.SetValueEx, REGISTRY_WRITE",
    "browser_cookie3.chrome, browser_cookie3.*, CREDENTIAL_READ",
    "commands.getoutput, subprocess.getoutput, RUN_COMMAND"
  })
  void somethingIsKnownUnderEachOfItsNames(String path, String canonical, Role role) {
    assertThat(Libraries.function(path))
        .hasValueSatisfying(
            function -> {
              assertThat(function.path()).isEqualTo(canonical);
              assertThat(function.roles()).contains(role);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "os",
        "os.systems",
        "os.path.join",
        "posixly.system",
        "requests.Session",
        "mypackage.requests.get",
        "builtins.print"
      })
  void whatOnlyLooksLikeItIsNotKnown(String path) {
    assertThat(Libraries.function(path)).isEmpty();
  }

  @Test
  void anEndlessPathIsLookedUpOnce() {
    assertThat(Libraries.canonical("pip._vendor.".repeat(50) + "requests.get"))
        .contains("requests");
  }

  @Test
  void everyFunctionIsListedUnderItsCanonicalName() {
    assertThat(Libraries.all())
        .allSatisfy(
            function ->
                assertThat(Libraries.canonical(function.path())).isEqualTo(function.path()));
  }

  @Test
  void everyFunctionDoesOrGivesOrTakesSomething() {
    assertThat(Libraries.all())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            function -> {
              assertThat(function.reason()).isNotBlank();
              assertThat(function.source().orElse("none")).matches("[a-z]+(-[a-z]+)*");
              assertThat(function.slots())
                  .allSatisfy(slot -> assertThat(slot.name()).matches("[a-z]+"));
            });
  }

  @Test
  void everyAliasLeadsToAnEnd() {
    List<List<String>> aliases = ResourceTable.read(Libraries.class, "aliases.tsv", 3);
    assertThat(aliases)
        .allSatisfy(
            row -> {
              String end = Libraries.canonical(row.get(0));
              assertThat(Libraries.canonical(end)).isEqualTo(end);
            });
  }
}
