package io.pypiguard;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one. What they throw is logged and ignored. */
final class Listeners implements ScanListener {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<ScanListener> listeners;

  Listeners(List<ScanListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void started(String source) {
    tell(listener -> listener.started(source));
  }

  @Override
  public void componentFinished(String source, String component, Duration elapsed) {
    tell(listener -> listener.componentFinished(source, component, elapsed));
  }

  @Override
  public void finished(PackageReport report, Duration elapsed) {
    tell(listener -> listener.finished(report, elapsed));
  }

  private void tell(Consumer<ScanListener> call) {
    for (ScanListener listener : listeners) {
      try {
        call.accept(listener);
      } catch (RuntimeException | Error e) {
        LOG.warn("listener {} failed", listener.getClass().getName(), e);
      }
    }
  }
}
