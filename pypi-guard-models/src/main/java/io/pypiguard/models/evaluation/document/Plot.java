package io.pypiguard.models.evaluation.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over two axes, drawn as SVG. */
public final class Plot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 16;
  private static final int BOTTOM = 52;

  /** Colours that people who see few colours tell apart: Okabe and Ito. */
  private static final List<String> COLORS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private final String title;
  private final Axis x;
  private final Axis y;
  private final List<Series> series = new ArrayList<>();

  /**
   * Starts a plot.
   *
   * @param title what it shows
   * @param x the horizontal axis
   * @param y the vertical axis
   */
  public Plot(String title, Axis x, Axis y) {
    this.title = title;
    this.x = x;
    this.y = y;
  }

  /**
   * A point of a line.
   *
   * @param x along the horizontal axis
   * @param y along the vertical axis
   */
  public record Point(double x, double y) {}

  private record Series(String name, List<Point> points) {}

  /**
   * Adds a line.
   *
   * @param name what it stands for; empty where the title says it
   * @param points its points in order; those beyond an axis are drawn at its end
   * @return this plot
   */
  public Plot line(String name, List<Point> points) {
    series.add(new Series(name, List.copyOf(points)));
    return this;
  }

  /**
   * Returns what the plot shows.
   *
   * @return plain text
   */
  public String title() {
    return title;
  }

  /**
   * Draws the plot.
   *
   * @return an {@code svg} element
   */
  public String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, HEIGHT, Markup.escape(title)));
    grid(svg);
    for (int i = 0; i < series.size(); i++) {
      line(svg, series.get(i), COLORS.get(i % COLORS.size()));
    }
    legend(svg);
    return svg.append("</svg>").toString();
  }

  private void grid(StringBuilder svg) {
    for (Axis.Tick tick : x.ticks()) {
      double at = acrossAt(tick.value());
      svg.append(segment(at, TOP, at, HEIGHT - BOTTOM, "#ddd"));
      svg.append(text(at, HEIGHT - BOTTOM + 16, "middle", tick.label()));
    }
    for (Axis.Tick tick : y.ticks()) {
      double at = upAt(tick.value());
      svg.append(segment(LEFT, at, WIDTH - RIGHT, at, "#ddd"));
      svg.append(text(LEFT - 6, at + 4, "end", tick.label()));
    }
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", x.label()));
    double middle = (TOP + HEIGHT - BOTTOM) / 2.0;
    svg.append(
        "<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\" font-size=\"13\">%s</text>\n"
            .formatted(number(middle), Markup.escape(y.label())));
  }

  private void line(StringBuilder svg, Series one, String color) {
    StringBuilder points = new StringBuilder();
    for (Point point : one.points()) {
      points.append(number(acrossAt(point.x()))).append(',').append(number(upAt(point.y())));
      points.append(' ');
    }
    svg.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
            .formatted(color, points.toString().strip()));
  }

  private void legend(StringBuilder svg) {
    int row = HEIGHT - BOTTOM - 12 - 18 * (series.size() - 1);
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).name().isEmpty()) {
        continue;
      }
      int at = row + 18 * i;
      svg.append(
          segment(
              WIDTH - RIGHT - 24,
              at - 4,
              WIDTH - RIGHT - 4,
              at - 4,
              COLORS.get(i % COLORS.size())));
      svg.append(text(WIDTH - RIGHT - 30, at, "end", series.get(i).name()));
    }
  }

  private double acrossAt(double value) {
    return LEFT + x.position(value) * (WIDTH - LEFT - RIGHT);
  }

  private double upAt(double value) {
    return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String segment(double x1, double y1, double x2, double y2, String color) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
        .formatted(number(x1), number(y1), number(x2), number(y2), color);
  }

  private static String text(double across, double up, String anchor, String text) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"13\">%s</text>\n"
        .formatted(number(across), number(up), anchor, Markup.escape(text));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
