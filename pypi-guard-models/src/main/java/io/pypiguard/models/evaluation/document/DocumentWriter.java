package io.pypiguard.models.evaluation.document;

import java.util.List;
import java.util.stream.Collectors;

/** Writes documents as text. */
public final class DocumentWriter {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
        color: #222; background: #fff; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
      th, td { padding: .25rem .75rem; border-bottom: 1px solid #ddd; text-align: left; }
      td.number { text-align: right; }
      figure { margin: 1.5rem 0; }
      svg { max-width: 40rem; width: 100%; height: auto; }
      """;

  private DocumentWriter() {}

  /**
   * Writes a document as Markdown. Plots, which Markdown cannot hold, are named.
   *
   * @param document the document
   * @return its text
   */
  public static String markdown(Document document) {
    StringBuilder text = new StringBuilder("# " + Markup.escape(document.title()) + "\n");
    for (Document.Block block : document.blocks()) {
      text.append('\n');
      if (block instanceof Document.Heading heading) {
        text.append("## ").append(Markup.escape(heading.text())).append('\n');
      } else if (block instanceof Document.Paragraph paragraph) {
        text.append(Markup.escape(paragraph.text())).append('\n');
      } else if (block instanceof Document.Table table) {
        text.append(row(table.header())).append("|---".repeat(table.header().size()));
        text.append("|\n");
        table.rows().forEach(cells -> text.append(row(cells)));
      } else if (block instanceof Document.Figure figure) {
        text.append("Plot in the HTML page: ")
            .append(Markup.escape(figure.plot().title()))
            .append(".\n");
      }
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markup::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /**
   * Writes a document as one HTML page, with plots, without scripts and without anything from
   * elsewhere.
   *
   * @param document the document
   * @return the page
   */
  public static String html(Document document) {
    StringBuilder page = new StringBuilder();
    String title = Markup.escape(document.title());
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(title).append("</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n");
    document.blocks().forEach(block -> append(page, block));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder page, Document.Block block) {
    if (block instanceof Document.Heading heading) {
      page.append("<h2>").append(Markup.escape(heading.text())).append("</h2>\n");
    } else if (block instanceof Document.Paragraph paragraph) {
      page.append("<p>").append(Markup.escape(paragraph.text())).append("</p>\n");
    } else if (block instanceof Document.Table table) {
      page.append("<table>\n<thead><tr>");
      table
          .header()
          .forEach(cell -> page.append("<th>").append(Markup.escape(cell)).append("</th>"));
      page.append("</tr></thead>\n<tbody>\n");
      table.rows().forEach(cells -> append(page, cells));
      page.append("</tbody>\n</table>\n");
    } else if (block instanceof Document.Figure figure) {
      page.append("<figure>\n").append(figure.plot().svg()).append("\n<figcaption>");
      page.append(Markup.escape(figure.plot().title())).append("</figcaption>\n</figure>\n");
    }
  }

  private static void append(StringBuilder page, List<String> cells) {
    page.append("<tr>");
    for (String cell : cells) {
      boolean number = cell.matches("[-+]?[0-9][0-9.,% ]*.*") && cell.length() < 24;
      page.append(number ? "<td class=\"number\">" : "<td>");
      page.append(Markup.escape(cell)).append("</td>");
    }
    page.append("</tr>\n");
  }
}
