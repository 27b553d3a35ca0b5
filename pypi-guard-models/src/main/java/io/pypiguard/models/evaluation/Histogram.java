package io.pypiguard.models.evaluation;

import io.pypiguard.models.evaluation.document.Axis;
import io.pypiguard.models.evaluation.document.Plot;
import java.util.ArrayList;
import java.util.List;

/** How the scores of both classes are spread: the weighted share of each class in equal ranges. */
final class Histogram {

  private static final int BINS = 40;

  /** Axes are marked at as many steps, which are whole numbers if the range is a multiple. */
  private static final int STEPS = 5;

  private final double least;
  private final double most;
  private final double[] benign;
  private final double[] malicious;

  private Histogram(double least, double most, double[] benign, double[] malicious) {
    this.least = least;
    this.most = most;
    this.benign = benign;
    this.malicious = malicious;
  }

  static Histogram of(List<ScoredPackage> packages) {
    double least = packages.stream().mapToDouble(ScoredPackage::score).min().orElse(0);
    double most = packages.stream().mapToDouble(ScoredPackage::score).max().orElse(1);
    if (least < 0 || most > 1) {
      least = Math.floor(least);
      most = least + STEPS * Math.max(1, Math.ceil((most - least) / STEPS));
    } else {
      least = 0;
      most = 1;
    }
    return new Histogram(
        least, most, shares(packages, false, least, most), shares(packages, true, least, most));
  }

  private static double[] shares(
      List<ScoredPackage> packages, boolean malicious, double least, double most) {
    double[] weights = Figures.weights(packages);
    double[] shares = new double[BINS];
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      if (packages.get(i).about().malicious() == malicious) {
        double place = (packages.get(i).score() - least) / (most - least);
        shares[Math.min(BINS - 1, (int) (place * BINS))] += weights[i];
        all += weights[i];
      }
    }
    for (int bin = 0; bin < BINS; bin++) {
      shares[bin] /= all;
    }
    return shares;
  }

  /** Returns the share of a class in each range. */
  double[] shares(boolean ofMalicious) {
    return (ofMalicious ? malicious : benign).clone();
  }

  Plot plot(String title) {
    double highest = 0;
    for (int bin = 0; bin < BINS; bin++) {
      highest = Math.max(highest, Math.max(benign[bin], malicious[bin]));
    }
    return new Plot(
            title,
            Axis.linear("score", least, most),
            Axis.linear("share of the class", 0, Math.ceil(10 * highest) / 10))
        .line("benign", outline(benign))
        .line("malicious", outline(malicious));
  }

  private List<Plot.Point> outline(double[] shares) {
    List<Plot.Point> points = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      points.add(new Plot.Point(least + bin * (most - least) / BINS, shares[bin]));
      points.add(new Plot.Point(least + (bin + 1) * (most - least) / BINS, shares[bin]));
    }
    return points;
  }
}
