package io.pypiguard.models.evaluation.document;

import java.util.List;

/** Writes documents as text. */
public final class DocumentWriter {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
        color: #222; background: #fff; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
      th, td { padding: .25rem .75rem; border-bottom: 1px solid #ddd; text-align: left; }
      td.number { text-align: right; }
      td { white-space: nowrap; }
      .wide { overflow-x: auto; }
      pre { overflow-x: auto; padding: .75rem; background: #f6f6f6; font-size: .8rem; line-height: 1.4; }
      figure { margin: 1.5rem 0; }
      svg { max-width: 40rem; width: 100%; height: auto; }
      """;

  /** A cell longer than this is a sentence that begins with a number. */
  private static final int MAX_NUMBER = 24;

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
        text.append("#".repeat(heading.level()))
            .append(' ')
            .append(Markup.escape(heading.text()))
            .append('\n');
      } else if (block instanceof Document.Paragraph paragraph) {
        text.append(Markup.escape(paragraph.text())).append('\n');
      } else if (block instanceof Document.Table table) {
        text.append(MarkdownTable.write(table));
      } else if (block instanceof Document.Listing listing) {
        listing.lines().forEach(line -> text.append(listed(line)));
      } else if (block instanceof Document.Figure figure) {
        text.append("Plot in the HTML page: ")
            .append(Markup.escape(figure.plot().title()))
            .append(".\n");
      }
    }
    return text.toString();
  }

  /** Four spaces make a line code, in which nothing is markup. */
  private static String listed(String line) {
    return "    " + Markup.visible(line) + "\n";
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
      String tag = "h" + heading.level() + ">";
      page.append('<').append(tag).append(Markup.escape(heading.text()));
      page.append("</").append(tag).append('\n');
    } else if (block instanceof Document.Paragraph paragraph) {
      page.append("<p>").append(Markup.escape(paragraph.text())).append("</p>\n");
    } else if (block instanceof Document.Table table) {
      page.append("<div class=\"wide\"><table>\n<thead><tr>");
      table
          .header()
          .forEach(cell -> page.append("<th>").append(Markup.escape(cell)).append("</th>"));
      page.append("</tr></thead>\n<tbody>\n");
      table.rows().forEach(cells -> append(page, cells));
      page.append("</tbody>\n</table></div>\n");
    } else if (block instanceof Document.Listing listing) {
      page.append("<pre>\n");
      listing.lines().forEach(line -> page.append(Markup.escape(line)).append('\n'));
      page.append("</pre>\n");
    } else if (block instanceof Document.Figure figure) {
      page.append("<figure>\n").append(figure.plot().svg()).append("\n<figcaption>");
      page.append(Markup.escape(figure.plot().title())).append("</figcaption>\n</figure>\n");
    }
  }

  private static void append(StringBuilder page, List<String> cells) {
    page.append("<tr>");
    for (String cell : cells) {
      boolean number = isNumber(cell);
      page.append(number ? "<td class=\"number\">" : "<td>");
      page.append(Markup.escape(cell)).append("</td>");
    }
    page.append("</tr>\n");
  }

  /** Tells whether a cell is set flush right: a number with its unit, a range, or a dash. */
  static boolean isNumber(String cell) {
    return cell.equals("-") || (cell.matches("[-+]?[0-9].*") && cell.length() < MAX_NUMBER);
  }
}
