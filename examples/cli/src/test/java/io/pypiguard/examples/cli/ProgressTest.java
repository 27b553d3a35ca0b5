package io.pypiguard.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void a_short_scan_shows_no_progress() {
    Progress progress = progress(2);

    scan(progress, Duration.ofMillis(100));
    progress.end();

    assertThat(screen.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_long_scan_shows_how_far_it_is() {
    Progress progress = progress(4);

    scan(progress, Duration.ofSeconds(1));

    assertThat(screen.toString(UTF_8))
        .isEqualTo("\r\u001b[K[#######                       ] 1 of 4 packages, 1.0 a second");
  }

  @Test
  void without_a_known_number_there_is_no_bar() {
    Progress progress = progress(0);

    scan(progress, Duration.ofSeconds(1));

    assertThat(screen.toString(UTF_8)).isEqualTo("\r\u001b[K1 package, 1.0 a second");
  }

  @Test
  void the_line_is_redrawn_ten_times_a_second_at_most() {
    Progress progress = progress(1000);

    for (int i = 0; i < 1000; i++) {
      scan(progress, Duration.ofMillis(2));
    }

    long drawings = screen.toString(UTF_8).chars().filter(c -> c == '\r').count();
    assertThat(drawings).isEqualTo(16);
  }

  @Test
  void output_to_the_same_terminal_takes_the_line_away_first() throws IOException {
    Progress progress = progress(4);
    scan(progress, Duration.ofSeconds(1));
    screen.reset();

    progress.around(screen).write("report\n".getBytes(UTF_8));

    assertThat(screen.toString(UTF_8)).isEqualTo("\r\u001b[Kreport\n");
  }

  @Test
  void the_end_says_how_fast_it_was() {
    Progress progress = progress(2);
    scan(progress, Duration.ofSeconds(1));
    scan(progress, Duration.ofSeconds(1));
    screen.reset();

    progress.end();

    assertThat(screen.toString(UTF_8)).isEqualTo("\r\u001b[K2 packages in 2.0 s, 1.0 a second\n");
  }

  private Progress progress(long expected) {
    return Progress.on(new PrintStream(screen, true, UTF_8), expected, clock::get);
  }

  private void scan(Progress progress, Duration time) {
    clock.addAndGet(time.toNanos());
    progress.finished(Reports.benign("demo-1.0.tar.gz"), time);
  }
}
