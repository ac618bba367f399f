package org.zhigai.monitoring;

import java.util.Comparator;

/**
 * A class by its grade and number, however the sheet wrote it. Ordered by grade and number, which says nothing of results.
 *
 * @param grade 1–9
 * @param number 1-based number within the grade
 */
public record ClassRef(int grade, int number) implements Comparable<ClassRef> {
  private static final Comparator<ClassRef> BY_NUMBER =
      Comparator.comparingInt(ClassRef::grade).thenComparingInt(ClassRef::number);

  @Override
  public int compareTo(ClassRef other) {
    return BY_NUMBER.compare(this, other);
  }

  /** As the school writes it: {@code 四（1）班}. */
  public String label() {
    return Grades.numeral(grade) + "（" + number + "）班";
  }
}
