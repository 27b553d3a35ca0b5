/**
 * PyPI Guard's contracts, its reader of hostile package archives, its engine and its report
 * writers.
 */
@org.jspecify.annotations.NullMarked
module io.pypiguard {
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires org.apache.commons.compress;
  requires org.slf4j;
  requires org.tukaani.xz;
  requires static transitive org.jspecify;

  exports io.pypiguard;
  exports io.pypiguard.analysis;
  exports io.pypiguard.artifact;
  exports io.pypiguard.classify;
  exports io.pypiguard.feature;
  exports io.pypiguard.history;
  exports io.pypiguard.report;

  uses io.pypiguard.analysis.PackageAnalyzer;
  uses io.pypiguard.classify.PackageClassifier;
  uses io.pypiguard.feature.FeatureExtractor;
  uses io.pypiguard.report.ReportWriter;

  provides io.pypiguard.report.ReportWriter with
      io.pypiguard.report.JsonLinesReportWriter,
      io.pypiguard.report.JsonReportWriter,
      io.pypiguard.report.SarifReportWriter;
}
