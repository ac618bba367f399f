package org.zhigai.report;

import java.util.List;

/**
 * What a table carries unseen, so that it is known when it comes back: on a hidden sheet what it is, in a hidden column what each row was.
 *
 * @param id of the file, 32 hexadecimal letters
 * @param marks one a row of the first table
 */
public record Stamp(String id, List<String> marks) {
  /** Name of the hidden sheet, and heading of the hidden column. */
  public static final String NAME = "zhigai";

  public Stamp {
    marks = List.copyOf(marks);
  }
}
