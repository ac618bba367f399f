package org.zhigai.monitoring;

import java.util.Comparator;

/**
 * When a monitoring took place.
 *
 * @param year calendar year, four digits
 */
public record Round(int year, Term term) implements Comparable<Round> {
  private static final Comparator<Round> BY_TIME = Comparator.comparingInt(Round::year).thenComparing(Round::term);

  @Override
  public int compareTo(Round other) {
    return BY_TIME.compare(this, other);
  }

  /** The year the pupils of this grade entered grade 1: what stays while round and grade go up. */
  public int entryYear(int grade) {
    return (term == Term.AUTUMN ? year : year - 1) - grade + 1;
  }

  /** As documents write it: {@code 2026春}. */
  public String label() {
    return year + (term == Term.SPRING ? "春" : "秋");
  }
}
