package org.zhigai.report;

import java.util.List;
import java.util.Optional;

/** A part of a section of a document. */
public sealed interface Block {

  /** A paragraph. */
  record Text(Run run) implements Block {}

  /** A heading within a section. */
  record Heading(Run run) implements Block {}

  /** What the table below or the figure above is called; whoever lays it out numbers it. */
  record Caption(Of of, Run run) implements Block {
    /** What is called so. */
    public enum Of {
      FIGURE,
      TABLE
    }
  }

  /** How numbers were made, and of when they are: smaller than what is told. */
  record Note(Run run) implements Block {}

  /** What is missing here, so that an empty place is not taken for nothing to say. */
  record Lack(Run run) implements Block {}

  /** Several sentences of one purpose. */
  record Points(Purpose purpose, Run heading, List<Run> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /** What sentences are for. */
  enum Purpose {
    /** They tell: the figure beside them says it. */
    TELL,
    /** They ask: people answer them. */
    ASK
  }

  /** Room to write on, under a heading. Media that nobody writes on leave it out. */
  record Room(Run heading) implements Block {}

  /**
   * Rows and columns.
   *
   * @param rows each as many cells as there are columns
   * @param open whether people write further rows by hand, so that paper has empty ones
   * @param groups how many rows each thing has, from the top; empty where each has one
   */
  record Grid(List<Column> columns, List<List<Run>> rows, boolean open, List<Integer> groups) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      groups = List.copyOf(groups);
    }

    public Grid(List<Column> columns, List<List<Run>> rows, boolean open) {
      this(columns, rows, open, List.of());
    }

    public Grid(List<Column> columns, List<List<Run>> rows) {
      this(columns, rows, false);
    }

    /** Whether its columns have headings. */
    public boolean isHeaded() {
      return columns.stream().anyMatch(c -> !c.header().isEmpty());
    }
  }

  /**
   * A column.
   *
   * @param header heading
   * @param group heading above several columns; empty for none
   * @param width in characters of Latin width; a Chinese character takes two
   * @param joined whether a thing of several rows has one cell here over all of them; what it holds stands in the first
   * @param asked whether what is submitted is not complete without it
   * @param choices what may stand here, so that a spreadsheet offers it; empty for whatever one writes
   */
  record Column(Run header, String group, int width, Align align, boolean joined, boolean asked, List<String> choices) {
    public Column {
      choices = List.copyOf(choices);
    }

    public Column(Run header, String group, int width, Align align) {
      this(header, group, width, align, false, false, List.of());
    }

    public Column(String header, int width, Align align) {
      this(Run.of(header), "", width, align);
    }
  }

  /** How a column stands. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A chart.
   *
   * @param drawn what office programs draw themselves; empty for forms they have not, which come as {@code picture}
   * @param picture the chart as PNG; empty where there is none
   */
  record Figure(Optional<Drawn> drawn, byte[] picture) implements Block {}

  /** Forms of chart that office programs draw alike. */
  enum ChartForm {
    /** Lying bars beside one another. */
    BARS,
    /** Lying bars of shares that add up to one. */
    STACKED,
    /** Standing bars. */
    COLUMNS,
    LINES,
    /** Points; the categories are their names, the first series is x, the second y. */
    POINTS
  }

  /**
   * A chart that stays a chart.
   *
   * @param format of its numbers, in the office programs' own language
   */
  record Drawn(ChartForm form, List<String> categories, List<Series> series, String format) {
    public Drawn {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /** Numbers by category, NaN for none; {@code colour} is RGB. */
  record Series(String name, List<Double> values, int colour) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /** Places to sign, beside one another. */
  record Signatures(List<Run> places) implements Block {
    public Signatures {
      places = List.copyOf(places);
    }
  }
}
