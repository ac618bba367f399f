package org.zhigai.rows;

import java.util.List;

/**
 * What a row was drawn from.
 *
 * @param source {@code row:12}, {@code paper:3}, {@code file:…}
 * @param version the version it had then: of a row its own, of a paper the key of the import it came with
 */
public record Link(String source, long version) {
  private static final Shape.Part<Link, String> SOURCE = Shape.part("source", Types.TEXT, "", Link::source);
  private static final Shape.Part<Link, Long> VERSION = Shape.part("version", Types.WHOLE, 0L, Link::version);
  static final Type<List<Link>> LIST = Types.list(Shape.of(p -> new Link(p.get(SOURCE), p.get(VERSION)), SOURCE, VERSION));

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
