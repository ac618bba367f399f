package org.zhigai.rows;

/**
 * What a row was drawn from.
 *
 * @param source {@code row:12}, {@code paper:3}, {@code file:…}
 * @param version the version it had then: of a row its own, of a paper the key of the import it came with
 */
public record Link(String source, long version) {
  public static String row(long id) {
    return "row:" + id;
  }

  public static String paper(long id) {
    return "paper:" + id;
  }

  public static String file(String name) {
    return "file:" + name;
  }
}
