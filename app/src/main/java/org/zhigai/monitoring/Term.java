package org.zhigai.monitoring;

/** Half of a school year, by the calendar: spring comes before autumn of the same year. */
public enum Term {
  /** 春. */
  SPRING,
  /** 秋. */
  AUTUMN
}
