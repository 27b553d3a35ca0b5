package io.pypiguard;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import java.util.List;
import java.util.function.Consumer;

/** Analyzers to be discovered through a {@link PluginLoader}. */
public final class Plugins {

  private Plugins() {}

  /** Reports a fact in its own name. */
  public abstract static class Speaker implements PackageAnalyzer {

    private static final ObservationType SPEECH =
        ObservationType.of("speech", Severity.INFO, "Speech", "A plugin said something.");

    private final String id;

    /**
     * Makes one.
     *
     * @param id its id
     */
    protected Speaker(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public List<ObservationType> types() {
      return List.of(SPEECH);
    }

    @Override
    public void analyze(
        PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
      observations.accept(Observation.of(SPEECH, SourceLocation.wholePackage(), "said by " + id));
    }
  }

  /** A plugin. */
  public static final class A extends Speaker {
    /** Makes one. */
    public A() {
      super("plugin-a");
    }
  }

  /** Another plugin. */
  public static final class B extends Speaker {
    /** Makes one. */
    public B() {
      super("plugin-b");
    }
  }

  /** A plugin that takes the id of another. */
  public static final class AlsoA extends Speaker {
    /** Makes one. */
    public AlsoA() {
      super("plugin-a");
    }
  }
}
