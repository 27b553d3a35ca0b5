/**
 * A report as a document: headings, paragraphs, tables and plots, written as Markdown or as one
 * HTML page that needs nothing else.
 *
 * <p>Not exported. Start with {@code Document}; {@code Plot} draws lines as SVG.
 */
@NullMarked
package io.pypiguard.models.evaluation.document;

import org.jspecify.annotations.NullMarked;
