package org.zhigai.template;

import java.util.List;

/**
 * What was done with a form.
 *
 * @param parts by table or card
 * @param profile whether corrections of before were taken
 */
public record FillReport(List<Part> parts, boolean profile) {

  /**
   * One table or card.
   *
   * @param rows that were filled
   * @param added rows that were made for that
   * @param kept rows of others that stayed
   * @param homeless entries for which the table has no group of its own; they stand in its last
   */
  public record Part(String sheet, boolean card, int rows, int added, int kept, int homeless, List<Column> columns, List<Label> labels) {
    public Part {
      columns = List.copyOf(columns);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A column.
   *
   * @param filled cells
   * @param empty cells for which the ledger holds nothing
   * @param refused what the column's list has no word for
   * @param first what its first filled cell will say
   */
  public record Column(ColumnMatch match, int filled, int empty, List<String> refused, String first) {
    public Column {
      refused = List.copyOf(refused);
    }
  }

  /** What is asked beside a table. */
  public record Label(String text, FormFact fact, How how) {}

  /** What became of a label. */
  public enum How {
    FILLED,
    /** Something stands there already. */
    KEPT,
    /** By hand. */
    TO_SIGN
  }

  public FillReport {
    parts = List.copyOf(parts);
  }
}
