package io.pypiguard.models.evaluation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final Plot PLOT =
      new Plot("Rates", Axis.logarithmic("FPR", 0.001, 1), Axis.linear("TPR", 0, 1))
          .line("all & some", List.of(new Plot.Point(0, 0), new Plot.Point(0.1, 0.5)));

  private static final Document DOCUMENT =
      new Document("A <report>")
          .heading("Figures")
          .paragraph("Counts & rates.")
          .table(List.of("name", "rate"), List.of(List.of("a|b", "97.5 %")))
          .subheading("Lines")
          .listing(List.of("<b> *x* \u001b"))
          .figure(PLOT);

  @Test
  void markdownHasAllParts() {
    assertThat(DocumentWriter.markdown(DOCUMENT))
        .isEqualTo(
            """
            # A &lt;report&gt;

            ## Figures

            Counts &amp; rates.

            | name |   rate |
            |------|-------:|
            | a\\|b | 97.5 % |

            ### Lines

                <b> *x* \uFFFD

            Plot in the HTML page: Rates.
            """);
  }

  @Test
  void theHtmlPageNeedsNothingElse() {
    String page = DocumentWriter.html(DOCUMENT);
    assertThat(page)
        .contains(
            "<h1>A &lt;report&gt;</h1>",
            "<h2>Figures</h2>",
            "<td class=\"number\">97.5 %</td>",
            "<h3>Lines</h3>\n<pre>\n&lt;b&gt; *x* \uFFFD\n</pre>")
        .doesNotContain("<script", "<link", "src=");
  }

  @Test
  void thePlotDrawsBetweenItsAxes() {
    assertThat(PLOT.svg())
        .startsWith("<svg ")
        .endsWith("</svg>")
        .contains("points=\"64.0,348.0 437.3,182.0\"", "all &amp; some", ">0.001<", ">0.8<");
  }

  @Test
  void anAxisOfNamesHasThemAtWholeNumbers() {
    Axis months = Axis.named("month", List.of("2024-07", "2024-08", "2024-09"));

    assertThat(months.ticks()).extracting(Axis.Tick::label).isEqualTo(months.names());
    assertThat(months.position(1)).isEqualTo(0.5);
    assertThat(Axis.named("many", Collections.nCopies(40, "x")).ticks()).hasSize(10);
  }

  @Test
  void whatCannotBeShownIsRefused() {
    assertThatThrownBy(() -> Axis.logarithmic("FPR", 0, 1)).hasMessageContaining("was 0.0 to 1.0");
    assertThatThrownBy(() -> Axis.linear("TPR", 1, 1)).hasMessageContaining("was 1.0 to 1.0");
    Document document = new Document("x");
    assertThatThrownBy(() -> document.table(List.of("a"), List.of(List.of("1", "2"))))
        .hasMessage("a row must have 1 cells, had 2: [1, 2]");
  }

  @Test
  void controlCharactersAreShownAsReplaced() {
    assertThat(Markup.escape("a\u001b[1mb\u202ec")).isEqualTo("a\uFFFD[1mb\uFFFDc");
  }
}
