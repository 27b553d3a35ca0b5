package io.pypiguard.behavior.internal.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A string or bytes of which some parts are known and some are not, as a URL with a token in it.
 *
 * @param parts {@link Constant.Text}s and values that are not known, in their order; at least one
 *     of each
 */
public record Blend(List<Value> parts) implements Value {

  /** What stands for a part that is not known in {@link #text()}. */
  public static final String HOLE = "{}";

  private static final int MOST_PARTS = 200;

  /** Copies the parts. */
  public Blend {
    parts = List.copyOf(parts);
  }

  /** Returns the values one behind the other: a constant if all are, with origins; else a blend. */
  public static Value of(List<? extends Value> values) {
    List<Value> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Origins origins = Origins.NONE;
    Origins textOrigins = Origins.NONE;
    boolean known = true;
    for (Value value : values) {
      origins = origins.and(value.origins());
      for (Value part : value instanceof Blend blend ? blend.parts : List.of(value)) {
        if (part instanceof Constant.Text constant) {
          text.append(constant.value());
          textOrigins = textOrigins.and(constant.origins());
        } else {
          known = false;
          if (text.length() > 0) {
            parts.add(new Constant.Text(text.toString(), textOrigins));
            text.setLength(0);
            textOrigins = Origins.NONE;
          }
          parts.add(part);
        }
      }
      if (parts.size() > MOST_PARTS) {
        return Unknown.of(origins);
      }
    }
    if (known) {
      return new Constant.Text(text.toString(), textOrigins);
    }
    if (text.length() > 0) {
      parts.add(new Constant.Text(text.toString(), textOrigins));
    }
    boolean anyText = parts.stream().anyMatch(Constant.Text.class::isInstance);
    return anyText ? new Blend(parts) : Unknown.of(origins);
  }

  /** Returns the text with {@value #HOLE} for each part that is not known. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      text.append(part instanceof Constant.Text constant ? constant.value() : HOLE);
    }
    return text.toString();
  }

  @Override
  public Origins origins() {
    return Walk.union(Origins.NONE, parts);
  }
}
