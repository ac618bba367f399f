package org.zhigai.charts.spec;

/**
 * A rate, or a mean, before and after, the district's beside it; the part of the change that regression to the mean explains is hatched.
 *
 * @param low lower end of the interval of the school's value after; NaN when there is none
 * @param regression change to be expected without any measure, in the same unit as the values; 0 or NaN for none
 * @param regressionLabel its words
 * @param percent whether the values are rates 0–1, written as percentages
 */
public record BeforeAfter(
    Heading heading,
    String beforeLabel,
    String afterLabel,
    Course school,
    Course district,
    double low,
    double high,
    double regression,
    String regressionLabel,
    boolean percent)
    implements ChartSpec {

  /** Of rates. */
  public BeforeAfter(
      Heading heading, String beforeLabel, String afterLabel, Course school, Course district, double low, double high, double regression,
      String regressionLabel) {
    this(heading, beforeLabel, afterLabel, school, district, low, high, regression, regressionLabel, true);
  }

  /** Two values; NaN when there is none. */
  public record Course(String label, double before, double after) {}
}
