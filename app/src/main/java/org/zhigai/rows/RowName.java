package org.zhigai.rows;

/**
 * Stands where a row is named; {@link Facts#shown} puts its name there.
 *
 * @param id key of the row; 0 for none
 */
public record RowName(long id) {

  /** Where nobody can look the row up. */
  @Override
  public String toString() {
    return id == 0 ? "" : "#" + id;
  }
}
