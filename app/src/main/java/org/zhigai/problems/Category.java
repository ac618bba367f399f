package org.zhigai.problems;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhigai.kernel.Phrase;

/** 问题类别. */
public enum Category {
  /** 教学. */
  TEACHING,
  /** 课程. */
  CURRICULUM,
  /** 师资. */
  STAFFING,
  /** 管理. */
  MANAGEMENT,
  /** 负担. */
  WORKLOAD,
  /** 家校. */
  HOME_SCHOOL,
  /** 资源. */
  RESOURCES;

  /** What names of questionnaire factors and indicators speak of, the first that is heard. */
  private static final Map<Category, Pattern> HEARD = heard();

  private static Map<Category, Pattern> heard() {
    var out = new LinkedHashMap<Category, Pattern>();
    out.put(WORKLOAD, Pattern.compile("负担|作业|睡眠|补习|时长"));
    out.put(HOME_SCHOOL, Pattern.compile("家庭|家长|亲子|父母|家校"));
    out.put(STAFFING, Pattern.compile("教师|师资|师生"));
    out.put(CURRICULUM, Pattern.compile("课程|课时|开设"));
    out.put(RESOURCES, Pattern.compile("资源|设备|图书|场地|经费|条件"));
    out.put(TEACHING, Pattern.compile("教学|课堂|探究|学习"));
    return out;
  }

  /** What a questionnaire factor or an indicator of this name is about; 管理 where its name does not say. */
  public static Category named(String name) {
    return HEARD.entrySet().stream().filter(e -> e.getValue().matcher(name).find()).map(Map.Entry::getKey).findFirst().orElse(MANAGEMENT);
  }

  public Phrase label() {
    return Phrase.of("report.category." + name().toLowerCase(Locale.ROOT));
  }
}
