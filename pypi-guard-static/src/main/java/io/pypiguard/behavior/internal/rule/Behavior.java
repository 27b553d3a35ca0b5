package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import java.util.List;

/** A thing that malicious packages do, told apart from its nearest honest twin. */
interface Behavior {

  /** Returns what it reports. */
  List<ObservationType> types();

  /** Looks for it. */
  void find(Facts facts, Findings findings);
}
