import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.behavior.BehaviorAnalyzer;
import io.pypiguard.behavior.CodeFeatureExtractor;
import io.pypiguard.behavior.CompiledCodeAnalyzer;
import io.pypiguard.behavior.PickleAnalyzer;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.files.ArchiveAnalyzer;
import io.pypiguard.files.CompiledOnlyAnalyzer;
import io.pypiguard.files.EmbeddedExecutableAnalyzer;
import io.pypiguard.files.FilesFeatureExtractor;
import io.pypiguard.files.FormatAnalyzer;
import io.pypiguard.files.HiddenSourceAnalyzer;
import io.pypiguard.files.LayoutAnalyzer;
import io.pypiguard.files.PlacementAnalyzer;
import io.pypiguard.files.SourceShapeAnalyzer;
import io.pypiguard.files.StartupHookAnalyzer;
import io.pypiguard.metadata.ImpersonationAnalyzer;
import io.pypiguard.metadata.MetadataAnalyzer;
import io.pypiguard.metadata.MetadataFeatureExtractor;
import io.pypiguard.metadata.NameAnalyzer;
import io.pypiguard.metadata.NameFeatureExtractor;
import io.pypiguard.python.SyntaxAnalyzer;
import io.pypiguard.text.TextAnalyzer;
import io.pypiguard.text.TextFeatureExtractor;

/** Analyzers that read a Python package without running it. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.statics {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.dataformat.toml;
  requires com.google.common;
  requires org.antlr.antlr4.runtime;
  requires org.apache.commons.compress;
  requires org.slf4j;
  requires org.tukaani.xz;

  exports io.pypiguard.behavior;
  exports io.pypiguard.files;
  exports io.pypiguard.metadata;
  exports io.pypiguard.mutation;
  exports io.pypiguard.python;
  exports io.pypiguard.python.bytecode;
  exports io.pypiguard.text;

  provides FeatureExtractor with
      CodeFeatureExtractor,
      FilesFeatureExtractor,
      MetadataFeatureExtractor,
      NameFeatureExtractor,
      TextFeatureExtractor;
  provides PackageAnalyzer with
      ArchiveAnalyzer,
      BehaviorAnalyzer,
      CompiledCodeAnalyzer,
      CompiledOnlyAnalyzer,
      EmbeddedExecutableAnalyzer,
      FormatAnalyzer,
      HiddenSourceAnalyzer,
      ImpersonationAnalyzer,
      LayoutAnalyzer,
      MetadataAnalyzer,
      NameAnalyzer,
      PickleAnalyzer,
      PlacementAnalyzer,
      SourceShapeAnalyzer,
      StartupHookAnalyzer,
      SyntaxAnalyzer,
      TextAnalyzer;
}
