package org.zhigai.report;

import java.util.List;

/**
 * A table to be submitted, as it will be printed. All text is Chinese and already written out; a writer adds nothing.
 *
 * @param sheet sheet name
 * @param attachment {@code 附件1}; empty for none
 * @param title centred over the table
 * @param reportingLine left part of the second line: {@code 填报单位（盖章）：…}
 * @param dateLine right part of the second line: {@code 填报日期：2026年6月30日}
 * @param columns left to right
 * @param rows each as many cells as there are columns
 * @param notes numbered 备注 below the table
 * @param footer 填报人 / 审核人 / 主要负责人（签字） / 联系电话
 */
public record SheetReport(
    String sheet,
    String attachment,
    String title,
    String reportingLine,
    String dateLine,
    Paper paper,
    List<Column> columns,
    List<List<Cell>> rows,
    List<String> notes,
    List<String> footer) {

  public SheetReport {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    footer = List.copyOf(footer);
  }

  /** Page, always landscape. */
  public enum Paper {
    A3,
    A4
  }

  /**
   * A column.
   *
   * @param header heading
   * @param group heading above several columns; empty for none
   * @param width in characters of Latin width; a Chinese character takes two
   */
  public record Column(String header, String group, int width, Align align) {}

  /** How a column stands. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** A cell: text, or a number with its format. */
  public sealed interface Cell {}

  /** Text, line breaks kept. Written as text whatever it begins with. */
  public record Text(String value) implements Cell {}

  /**
   * A number.
   *
   * @param format in the spreadsheet's own language: {@code 0.0}, {@code 0.0%}
   */
  public record Figure(double value, String format) implements Cell {}
}
