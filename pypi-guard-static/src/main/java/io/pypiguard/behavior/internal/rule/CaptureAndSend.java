package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Wallets;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import java.util.List;

/**
 * Keys, the screen, the clipboard, a camera or a microphone are recorded.
 *
 * <p>The honest twin does so for its user, who calls it, and sends nothing anywhere.
 */
final class CaptureAndSend implements Behavior {

  private static final ObservationType KEYS =
      type("keylogging", "Keys that are recorded", "The package is told of each key.", "T1056.001");

  private static final ObservationType SCREEN =
      type(
          "screen-capture",
          "Pictures of the screen",
          "The package takes pictures of the screen.",
          "T1113");

  private static final ObservationType CLIPBOARD =
      type(
          "clipboard-capture",
          "The clipboard is read",
          "The package reads the clipboard, where passwords pass by.",
          "T1115");

  private static final ObservationType SWAP =
      type(
          "clipboard-address-swap",
          "Addresses in the clipboard that are replaced",
          "The package watches the clipboard for addresses of wallets and puts another in their"
              + " place, so that money goes to somebody else.",
          "T1115",
          "T1565.002");

  private static final ObservationType CAMERA =
      type(
          "camera-or-sound-capture",
          "Camera or sound that is recorded",
          "The package records with the camera or the microphone.",
          "T1125",
          "T1123");

  private static ObservationType type(
      String id, String title, String description, String... techniques) {
    return ObservationType.of(id, Severity.HIGH, title, description, techniques);
  }

  @Override
  public List<ObservationType> types() {
    return List.of(KEYS, SCREEN, CLIPBOARD, SWAP, CAMERA);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    capture(facts, findings, KEYS, "keys", "records keys", Role.KEY_CAPTURE);
    capture(
        facts, findings, SCREEN, "screen", "takes a picture of the screen", Role.SCREEN_CAPTURE);
    capture(facts, findings, CLIPBOARD, "clipboard", "reads the clipboard", Role.CLIPBOARD_READ);
    capture(facts, findings, CAMERA, "camera", "takes pictures", Role.CAMERA_CAPTURE);
    capture(facts, findings, CAMERA, "sound", "records sound", Role.SOUND_CAPTURE);
    for (Effect write : facts.of(Role.CLIPBOARD_WRITE)) {
      boolean reads =
          facts.of(Role.CLIPBOARD_READ).stream().anyMatch(read -> read.isInFileOf(write));
      if (reads && hasWallet(facts, write.event().place().unit())) {
        findings.report(
            SWAP,
            write,
            Severity.CRITICAL,
            "replaces what is in the clipboard, beside addresses of wallets");
      }
    }
  }

  private static void capture(
      Facts facts,
      Findings findings,
      ObservationType type,
      String source,
      String message,
      Role role) {
    for (Effect capture : facts.of(role)) {
      boolean sent =
          facts.sends().stream()
              .anyMatch(
                  send ->
                      !facts.isExpected(send)
                          && (send.from(source).isPresent() || send.isInFileOf(capture)));
      Severity severity =
          sent
              ? capture.isUnasked() ? Severity.CRITICAL : Severity.HIGH
              : capture.isUnasked() ? Severity.MEDIUM : Severity.INFO;
      findings.report(type, capture, severity, message + (sent ? " and sends something away" : ""));
    }
  }

  private static boolean hasWallet(Facts facts, Unit unit) {
    return facts.all().stream()
            .filter(effect -> effect.event().place().unit().member().equals(unit.member()))
            .flatMap(effect -> effect.event().call().arguments().stream())
            .flatMap(value -> Texts.of(value).stream())
            .anyMatch(CaptureAndSend::isWallet)
        || facts.trace().strings().stream()
            .filter(string -> string.place().unit().member().equals(unit.member()))
            .anyMatch(string -> isWallet(string.text()))
        || hasWallet(unit);
  }

  private static boolean isWallet(String text) {
    return Wallets.address(text).isPresent() || Wallets.pattern(text).isPresent();
  }

  private static boolean hasWallet(Unit unit) {
    boolean[] found = new boolean[1];
    unit.tree()
        .walk(
            new NodeVisitor() {
              @Override
              public boolean enter(Node node) {
                if (node instanceof Literal.Text text) {
                  found[0] |= isWallet(text.value());
                }
                return !found[0];
              }
            });
    return found[0];
  }
}
