package org.zhigai.report;

import java.time.LocalDate;

/** Who submits and when. */
public record Letterhead(String school, LocalDate date) {

  /** As official documents write a date: {@code 2026年6月30日}. */
  public static String written(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  String reportingLine() {
    return "填报单位（盖章）：" + school;
  }

  String dateLine() {
    return "填报日期：" + written(date);
  }
}
