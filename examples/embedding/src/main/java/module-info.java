import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.examples.embedding.HouseRules;
import io.pypiguard.examples.embedding.InternalNameAnalyzer;
import io.pypiguard.examples.embedding.ScriptShareExtractor;
import io.pypiguard.examples.embedding.TicketWriter;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.report.ReportWriter;

/**
 * A product that embeds the library: it reads nothing but the module of the contracts, and adds
 * parts of its own. The library's analyzers and classifiers are found on the module path.
 */
@org.jspecify.annotations.NullMarked
module io.pypiguard.examples.embedding {
  requires io.pypiguard;
  requires static org.jspecify;

  provides PackageAnalyzer with
      InternalNameAnalyzer;
  provides FeatureExtractor with
      ScriptShareExtractor;
  provides PackageClassifier with
      HouseRules;
  provides ReportWriter with
      TicketWriter;
}
