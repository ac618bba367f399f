package org.zhigai.workbook.recognise.table;

/** Who speaks for the meaning of a column. */
public enum ColumnWitness {
  /** Its heading taken apart. */
  HEADING,
  /** Its cells. */
  VALUES,
  /** The columns beside it, the groups above it, the sums it is part of. */
  NEIGHBOURS,
  /** Other sheets and the names of sheet and file. */
  SHEETS,
  /** A person. */
  PERSON
}
