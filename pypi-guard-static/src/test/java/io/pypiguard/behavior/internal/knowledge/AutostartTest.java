package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AutostartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\{}.bat | startup-folder",
        "Software\\Microsoft\\Windows\\CurrentVersion\\Run | registry-run-key",
        "SOFTWARE\\\\microsoft\\\\windows\\\\currentversion\\\\runonce | registry-run-key",
        "~/.bashrc | shell-profile",
        "{}/.zshrc | shell-profile",
        "(crontab -l; echo @reboot x) > y; crontab - | cron",
        "/etc/systemd/system/{}.service | systemd-unit",
        "~/Library/LaunchAgents/{}.plist | launch-agent",
        "{}/.config/autostart/{}.desktop | xdg-autostart",
        "/etc/rc.local | init-script",
        "{}/site-packages/{}.pth | python-startup",
        "{}/sitecustomize.py | python-startup",
        ".git/hooks/post-commit | git-hook",
        "{}\\discord_desktop_core-1\\discord_desktop_core\\index.js | discord-client",
        "{}/exodus/resources/app.asar | wallet-client",
        "C:\\Windows\\System32\\drivers\\etc\\hosts | hosts-file",
        "/etc/sudoers.d/{} | sudoers",
        "~/.ssh/authorized_keys | ssh-authorized-keys",
        "schtasks /create /tn {} | scheduled-task",
        "SOFTWARE\\Policies\\Microsoft\\Windows Defender | security-setting"
      })
  void aPlaceThatStartsCodeIsKnown(String path, String kind) {
    assertThat(Autostart.path(path))
        .hasValueSatisfying(known -> assertThat(known.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "startup",
        "src/startup/index.js",
        "CurrentVersion",
        "Software\\Microsoft\\Windows\\CurrentVersion\\Runtime",
        "user.profile",
        "/etc/hostsfile",
        "docs/profile",
        "core/index.js",
        "crontab.py",
        "site-packages/{}.py"
      })
  void placesAlikeStartNothing(String path) {
    assertThat(Autostart.path(path)).isEmpty();
  }
}
