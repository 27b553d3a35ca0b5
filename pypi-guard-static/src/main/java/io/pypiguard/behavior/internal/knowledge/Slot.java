package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Which argument of a function means what.
 *
 * @param name what it means, as {@code url}, {@code data}, {@code path}, {@code command}
 * @param position its position, or {@link #NONE} if it is given by keyword only
 * @param keyword its keyword, or empty if it has none
 * @param open whether all later positions mean the same
 * @param ofReceiver whether it is an argument of the call whose result the method is of, as the
 *     file name in {@code open(name).read()}
 * @param text what it is for each call, as the path of a temporary file; empty if an argument says
 */
public record Slot(
    String name, int position, String keyword, boolean open, boolean ofReceiver, String text) {

  /** Position of an argument that is given by keyword only. */
  public static final int NONE = -1;

  private static final String QUOTE = "'";
  private static final Splitter SLOTS = Splitter.on(',');
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  /**
   * Reads slots as tables write them: {@code url=0:url,data=:json,args=1+:,path=@0:file}, where
   * {@code +} stands for all later positions and {@code @} for the receiver; {@code
   * path='%TEMP%/{}'} is the same for each call.
   */
  static List<Slot> parse(String slots) {
    return SLOTS.splitToStream(slots).map(Slot::of).toList();
  }

  private static Slot of(String slot) {
    int equals = slot.indexOf('=');
    if (slot.endsWith(QUOTE) && slot.startsWith(QUOTE, equals + 1)) {
      String text = slot.substring(equals + 2, slot.length() - 1);
      return new Slot(slot.substring(0, equals), NONE, "", false, false, text);
    }
    int colon = slot.indexOf(':', equals + 1);
    if (equals < 1 || colon < 0) {
      throw new IllegalStateException("a slot needs name=position:keyword, was \"" + slot + "\"");
    }
    String where = slot.substring(equals + 1, colon);
    String digits = DIGIT.retainFrom(where);
    return new Slot(
        slot.substring(0, equals),
        digits.isEmpty() ? NONE : Integer.parseInt(digits),
        slot.substring(colon + 1),
        where.endsWith("+"),
        where.startsWith("@"),
        "");
  }

  /** Returns what a call gives for it: nothing, one value, or several if it is open. */
  List<Value> of(Call call) {
    if (!text.isEmpty()) {
      return List.of(Constant.of(text));
    }
    if (!ofReceiver) {
      return given(call);
    }
    return call.receiver().map(this::given).orElse(List.of());
  }

  private List<Value> given(Call call) {
    List<Value> values = new ArrayList<>();
    call.argument(position, keyword).ifPresent(values::add);
    if (open && position + 1 < call.arguments().size()) {
      values.addAll(call.arguments().subList(position + 1, call.arguments().size()));
    }
    return values;
  }
}
