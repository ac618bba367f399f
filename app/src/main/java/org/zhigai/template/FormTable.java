package org.zhigai.template;

import java.util.List;

/**
 * A table of a form.
 *
 * @param headTop first row of its heading
 * @param headBottom last row of its heading, with what belongs to it (numbers of columns, how to fill in)
 * @param sections what it is divided into, at least one
 * @param bottom last row of it, its sums too
 */
record FormTable(int headTop, int headBottom, int left, int right, List<Column> columns, List<Section> sections, int bottom) {

  /**
   * A column.
   *
   * @param path what stands above it, the outermost group first
   */
  record Column(int left, int right, List<String> path) {
    Column {
      path = List.copyOf(path);
    }

    String heading() {
      return path.getLast();
    }
  }

  /**
   * Rows to be filled.
   *
   * @param label what stands above them; empty where the table is not divided
   * @param ready rows that wait to be filled, those with examples too
   * @param samples of these, the ones that hold an example
   * @param filled rows that somebody has filled
   * @param after the row behind which more come
   */
  record Section(String label, List<Integer> ready, List<Integer> samples, List<Integer> filled, int after) {
    Section {
      ready = List.copyOf(ready);
      samples = List.copyOf(samples);
      filled = List.copyOf(filled);
    }
  }

  FormTable {
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
  }

  FormSpan area() {
    return new FormSpan(headTop, left, bottom, right);
  }
}
