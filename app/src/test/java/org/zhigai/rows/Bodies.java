package org.zhigai.rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a row keeps, for tests of other rooms that compare rows by their values: two versions of one row are equal by their number alone. */
public final class Bodies {

  private Bodies() {}

  /** By field key, as plain values. */
  public static Map<String, Object> of(Row<?> row) {
    return new LinkedHashMap<>(row.body());
  }
}
