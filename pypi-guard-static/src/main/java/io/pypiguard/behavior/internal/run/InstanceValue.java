package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.Map;

/** An object of a class of the package. */
final class InstanceValue implements Value {

  private final PackageClass type;
  private final Map<String, Value> attributes = new HashMap<>();

  InstanceValue(PackageClass type) {
    this.type = type;
  }

  PackageClass type() {
    return type;
  }

  Map<String, Value> attributes() {
    return attributes;
  }

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
