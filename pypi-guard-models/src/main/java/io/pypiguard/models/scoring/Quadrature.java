package io.pypiguard.models.scoring;

/**
 * Where to look at a polynomial between 0 and 1, and what each look weighs, so that the weighted
 * sum is its integral.
 *
 * @see <a href="https://dlmf.nist.gov/3.5#v">Gauss-Legendre formula</a>
 */
final class Quadrature {

  /** The number of points is a multiple of it. */
  static final int STEP = 3;

  private static final int NEWTON_STEPS = 20;

  private final double[] points;
  private final double[] weights;

  private Quadrature(int size) {
    points = new double[size];
    weights = new double[size];
    for (int i = 0; i < size; i++) {
      // The usual first guess; Newton's method doubles its digits with each step.
      double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
      double slope = 0;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double before = 1;
        double value = x;
        for (int degree = 2; degree <= size; degree++) {
          double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
          before = value;
          value = next;
        }
        slope = size * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      points[i] = (1 + x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
  }

  /** Returns one that is exact for polynomials up to a degree. */
  static Quadrature exactTo(int degree) {
    int enough = degree / 2 + 1;
    return new Quadrature((enough + STEP - 1) / STEP * STEP);
  }

  int size() {
    return points.length;
  }

  double point(int i) {
    return points[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
