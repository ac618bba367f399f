package org.zhigai.rows;

import java.util.Map;
import java.util.Objects;

/**
 * A row as it stood once.
 *
 * @param state with whether it was withdrawn, as a store keeps it
 * @param body by field key, in the schema it had then
 */
public record Past(long id, String kind, String number, int version, String state, int schema, Map<String, Object> body) {

  /**
   * Reads what {@link Canonical#line} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Past read(String line) {
    try {
      var all = Plain.map(line);
      return new Past(
          whole(all, "id"), text(all, "kind"), text(all, "number"), (int) whole(all, "version"), text(all, "state"), (int) whole(all, "schema"),
          Plain.map(Plain.text(Objects.requireNonNull(all.get("body")))));
    } catch (ClassCastException | NullPointerException | tools.jackson.core.JacksonException other) {
      throw new IllegalArgumentException(line, other);
    }
  }

  private static long whole(Map<String, Object> all, String key) {
    return (Long) Objects.requireNonNull(all.get(key));
  }

  private static String text(Map<String, Object> all, String key) {
    return (String) Objects.requireNonNull(all.get(key));
  }
}
