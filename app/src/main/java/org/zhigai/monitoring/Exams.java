package org.zhigai.monitoring;

import java.util.Optional;
import java.util.regex.Pattern;

/** The exams of a term, by the names schools give them. */
public final class Exams {
  private static final Pattern MONTHLY = Pattern.compile("(?:第[一二三四1234]次)?月考|(?<!\\d)(?:1[0-2]|[1-9])月月考|[一二三四]月考");
  private static final Pattern MOCK = Pattern.compile("[一二三]模|(?:第[一二三]次)?模拟(?:考试?)?");
  private static final Pattern UNIT = Pattern.compile("第[一二三四五六七八九十\\d]{1,2}单元|单元(?:测试|测验|检测|练习)");
  private static final Pattern OPENING = Pattern.compile("开学(?:考试?|检测|测试)?|入学(?:考试?|检测|测试)|摸底(?:考试?|检测|测试)?");
  private static final Pattern MIDTERM = Pattern.compile("(?i)(?<![a-z])mid-?term");
  private static final Pattern FINAL = Pattern.compile("(?i)(?<![a-z])(?:finals(?![a-z])|final-?(?:exam|test|考|测))");
  /** An exam, where nothing else is: most files that are called so are the last version of something. */
  private static final Pattern BARE = Pattern.compile("(?i)(?<![a-z])final(?![a-z])");
  private static final Pattern OTHER = Pattern.compile("(?i)\\p{IsHan}|unit|quiz|module|chapter|week|month|mock|version|v\\d|draft|copy");
  private static final Pattern DISTRICT = Pattern.compile("(?:区|县|市)(?:级|域)?[\\p{IsHan}]{0,6}(?:监测|抽测|统测|统考|检测|调研|抽考)|国家?义?务?教?育?质量监测|国测");

  private Exams() {}

  /** The exam a line of text speaks of; empty when it names none. */
  public static Optional<String> within(String line) {
    var text = line.replaceAll("\\s", "");
    if (text.contains("期中") && text.contains("期末")) {
      return Optional.empty();
    }
    if (text.contains("期中") || text.contains("期末")) {
      return Optional.of(text.contains("期中") ? "期中" : "期末");
    }
    var isMidterm = MIDTERM.matcher(text).find();
    if (isMidterm != FINAL.matcher(text).find()) {
      return Optional.of(isMidterm ? "期中" : "期末");
    }
    for (var named : new Pattern[] {MONTHLY, MOCK, UNIT, OPENING}) {
      var m = named.matcher(text);
      if (m.find()) {
        return Optional.of(m.group());
      }
    }
    if (DISTRICT.matcher(text).find()) {
      return Optional.of("区监测");
    }
    return !isMidterm && BARE.matcher(text).find() && !OTHER.matcher(text).find() ? Optional.of("期末") : Optional.empty();
  }

  /** Where in a term an exam stands, as far as its name tells: an opening test before 期中, 期末 last. Others are all in the middle. */
  static int place(String exam) {
    if (OPENING.matcher(exam).find()) {
      return 0;
    }
    return exam.startsWith("期中") ? 1 : exam.startsWith("期末") ? 3 : 2;
  }
}
