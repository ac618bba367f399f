package org.zhigai.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet of a form, or a table of a document. */
public final class FormSheet {
  private static final double USUAL_WIDTH = 9;

  private final String name;
  private final boolean hidden;
  private final List<List<FormCell>> rows;
  private final List<FormSpan> spans;
  private final List<Double> widths;
  private final List<Choices> choices;
  private final Map<Long, FormSpan> merged = new HashMap<>();
  private final int columns;

  /** What may stand in an area, by its list. */
  public record Choices(FormSpan area, List<String> words) {
    public Choices {
      words = List.copyOf(words);
    }
  }

  /** @param widths of columns, in characters */
  public FormSheet(String name, boolean hidden, List<List<FormCell>> rows, List<FormSpan> spans, List<Double> widths, List<Choices> choices) {
    this.name = name;
    this.hidden = hidden;
    this.rows = List.copyOf(rows);
    this.spans = List.copyOf(spans);
    this.widths = List.copyOf(widths);
    this.choices = List.copyOf(choices);
    this.columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (var span : spans) {
      for (var r = span.top(); r <= Math.min(span.bottom(), rows.size()); r++) {
        for (var c = span.left(); c <= Math.min(span.right(), columns); c++) {
          merged.put(at(r, c), span);
        }
      }
    }
  }

  private static long at(int row, int column) {
    return ((long) row << 20) + column;
  }

  public String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return columns;
  }

  public List<FormSpan> spans() {
    return spans;
  }

  FormCell cell(int row, int column) {
    return row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size() ? FormCell.NONE : rows.get(row).get(column);
  }

  /** The area a cell is a part of; itself where it is none. */
  FormSpan span(int row, int column) {
    var in = merged.get(at(row, column));
    return in == null ? new FormSpan(row, column, row, column) : in;
  }

  /** What is seen in a place: of merged cells what stands in their first. */
  FormCell seen(int row, int column) {
    var span = span(row, column);
    return cell(span.top(), span.left());
  }

  /** What may stand in a cell by its list; nothing where it has none. */
  List<String> choices(int row, int column) {
    return choices.stream().filter(c -> c.area().holds(row, column)).findFirst().map(Choices::words).orElse(List.of());
  }

  /** Characters that fit into a line over these columns. */
  double width(int from, int to) {
    var sum = 0.0;
    for (var c = from; c <= to; c++) {
      sum += c < widths.size() ? widths.get(c) : USUAL_WIDTH;
    }
    return sum;
  }
}
