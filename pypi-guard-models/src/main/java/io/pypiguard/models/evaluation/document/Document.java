package io.pypiguard.models.evaluation.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Headings, paragraphs, tables, listings and plots in order. */
public final class Document {

  private final String title;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Starts a document.
   *
   * @param title its title
   */
  public Document(String title) {
    this.title = Objects.requireNonNull(title, "title");
  }

  /** A part of a document. */
  public sealed interface Block {}

  /**
   * The beginning of a section.
   *
   * @param text its title
   * @param level 2 for a section of the document, 3 for one of a section
   */
  public record Heading(String text, int level) implements Block {}

  /**
   * Sentences.
   *
   * @param text plain text
   */
  public record Paragraph(String text) implements Block {}

  /**
   * Rows of cells. Cells that are numbers are set flush right.
   *
   * @param header the names of the columns
   * @param rows the rows, each with as many cells
   */
  public record Table(List<String> header, List<List<String>> rows) implements Block {

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if a row has another number of cells than the header
     */
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "a row must have " + header.size() + " cells, had " + row.size() + ": " + row);
        }
      }
    }
  }

  /**
   * Lines that are shown as they are.
   *
   * @param lines plain text; copied
   */
  public record Listing(List<String> lines) implements Block {

    /** Copies the lines. */
    public Listing {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A drawing.
   *
   * @param plot the plot
   */
  public record Figure(Plot plot) implements Block {}

  /**
   * Begins a section.
   *
   * @param text its title
   * @return this document
   */
  public Document heading(String text) {
    blocks.add(new Heading(text, 2));
    return this;
  }

  /**
   * Begins a part of a section.
   *
   * @param text its title
   * @return this document
   */
  public Document subheading(String text) {
    blocks.add(new Heading(text, 3));
    return this;
  }

  /**
   * Adds sentences.
   *
   * @param text plain text
   * @return this document
   */
  public Document paragraph(String text) {
    blocks.add(new Paragraph(text));
    return this;
  }

  /**
   * Adds a table.
   *
   * @param header the names of the columns
   * @param rows the rows
   * @return this document
   * @throws IllegalArgumentException if a row has another number of cells than the header
   */
  public Document table(List<String> header, List<List<String>> rows) {
    blocks.add(new Table(header, rows));
    return this;
  }

  /**
   * Adds lines that are shown as they are.
   *
   * @param lines plain text
   * @return this document
   */
  public Document listing(List<String> lines) {
    blocks.add(new Listing(lines));
    return this;
  }

  /**
   * Adds a plot.
   *
   * @param plot the plot
   * @return this document
   */
  public Document figure(Plot plot) {
    blocks.add(new Figure(plot));
    return this;
  }

  /**
   * Returns the title.
   *
   * @return plain text
   */
  public String title() {
    return title;
  }

  /**
   * Returns all parts.
   *
   * @return the parts in order; unmodifiable
   */
  public List<Block> blocks() {
    return Collections.unmodifiableList(blocks);
  }
}
