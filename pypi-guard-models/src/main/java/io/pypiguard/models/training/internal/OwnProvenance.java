package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.provenance.ObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.tribuo.transform.TransformationProvenance;

/** Says which preparation was taken, and with which parameters. */
public final class OwnProvenance implements TransformationProvenance {

  private static final long serialVersionUID = 1L;

  private final String className;
  private final transient Map<String, Provenance> parameters;

  OwnProvenance(Class<?> preparation, Map<String, Provenance> parameters) {
    this.className = preparation.getName();
    this.parameters = Map.copyOf(parameters);
  }

  /**
   * Reads what was written of one; Tribuo looks for it by its parameters.
   *
   * @param values what was written
   */
  public OwnProvenance(Map<String, Provenance> values) {
    this.className =
        ObjectProvenance.checkAndExtractProvenance(
                values, CLASS_NAME, StringProvenance.class, OwnProvenance.class.getSimpleName())
            .getValue();
    Map<String, Provenance> others = new HashMap<>(values);
    others.remove(CLASS_NAME);
    this.parameters = Map.copyOf(others);
  }

  @Override
  public String getClassName() {
    return className;
  }

  @Override
  public Map<String, Provenance> getConfiguredParameters() {
    return parameters;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnProvenance own
        && className.equals(own.className)
        && parameters.equals(own.parameters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(className, parameters);
  }

  @Override
  public String toString() {
    return className + parameters;
  }
}
