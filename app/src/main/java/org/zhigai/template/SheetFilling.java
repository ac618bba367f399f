package org.zhigai.template;

import java.util.List;

/**
 * What is done to one sheet. Places in {@code rooms} are those of the form as it was found; all others those after its rows were added.
 *
 * @param sheet place among the sheets as they were found
 * @param copy name of a new sheet that is made like it and filled in its place; empty to fill it itself
 * @param apart merged areas that are taken apart first
 * @param together areas that are merged
 */
public record SheetFilling(int sheet, String copy, List<Room> rooms, List<FormSpan> apart, List<FormSpan> together, List<Put> puts) {

  /**
   * Rows that are added.
   *
   * @param after the row behind which they come
   * @param first the first row of the list that grows
   * @param like the row they are made like
   * @param heading whether that row is a heading, of which only the lines are taken
   */
  public record Room(int after, int first, int many, int like, boolean heading) {}

  /** What is put into a cell. */
  public record Put(int row, int column, Entered entered) {}

  public SheetFilling {
    rooms = List.copyOf(rooms);
    apart = List.copyOf(apart);
    together = List.copyOf(together);
    puts = List.copyOf(puts);
  }
}
