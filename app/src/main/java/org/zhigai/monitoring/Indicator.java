package org.zhigai.monitoring;

import org.zhigai.kernel.Origin;

/**
 * One line of an indicator comparison: a value of the school beside the district, the city and the nation.
 *
 * @param domain 学科 or 领域: {@code 数学}, {@code 问卷}
 * @param grade 1–9; 0 when not said
 * @param name {@code 平均分}, {@code 水平Ⅳ}, {@code 师生关系}
 * @param unit {@code 分}, {@code %}; shares are given 0–100 when the unit is {@code %}
 * @param school 本校; NaN when not given, as all the numbers here
 * @param schoolN 本校人数
 * @param districtSd the district's standard deviation, for scores
 */
public record Indicator(
    Round round,
    String domain,
    int grade,
    String name,
    String unit,
    double school,
    double district,
    double city,
    double nation,
    double schoolN,
    double districtN,
    double districtSd,
    Origin origin) {

  /** The name without what stands in brackets: {@code 师生关系} of {@code 师生关系（高+较高）}. */
  public String plainName() {
    var bracket = name.indexOf('（') < 0 ? name.indexOf('(') : name.indexOf('（');
    return bracket < 0 ? name : name.substring(0, bracket).strip();
  }
}
