package org.zhigai.workbook.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** Class names in every form schools write them, and the grade a text speaks of. */
final class ClassNames {
  private static final String NUMERAL = "[一二三四五六七八九]";
  private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final Pattern COHORT = Pattern.compile("(?:.*?)(20\\d\\d)级?\\(?" + NUMBER + "\\)?班?");
  private static final Pattern LOWER_OR_JUNIOR =
      Pattern.compile(".*?(小|初)(" + NUMERAL + ")(?:年级|年)?[-.(]*" + NUMBER + "\\)?班?");
  private static final Pattern GRADE_AND_CLASS =
      Pattern.compile(".*?(" + NUMERAL + "|\\d)(?:年级|年)[-.(]*" + NUMBER + "\\)?班?");
  private static final Pattern NUMERAL_AND_CLASS = Pattern.compile("(" + NUMERAL + ")[-.(]*" + NUMBER + "\\)?班?");
  private static final Pattern POINT = Pattern.compile("(\\d)[-.(/](\\d{1,2})\\)?班?");
  private static final Pattern CODE = Pattern.compile("(?:g|G)?(\\d)(\\d\\d)班?");
  private static final Pattern ALONE = Pattern.compile("(?:第)?\\(?" + NUMBER + "\\)?班?");
  private static final Pattern WITHIN = Pattern.compile(
      "(?:小|初)?[一二三四五六七八九\\d](?:年级|年)?[-.(]*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)?班"
          + "|(?<!\\d)[1-9]\\d\\d班|\\(?(?<!\\d)\\d{1,2}\\)?班|(?:班级|班别):[^:,;]{1,8}");
  private static final Pattern GRADE =
      Pattern.compile("(初|小|)(" + NUMERAL + "|(?<!\\d)[1-9])年级|(初|小)(" + NUMERAL + ")|(?<!\\d)([1-9])年(?!\\d)");

  private ClassNames() {}

  /**
   * @param grade the grade known from a grade column or the title; 0 when unknown
   * @param round tells a cohort's grade; empty when unknown
   */
  static Optional<ClassRef> parse(String written, int grade, Optional<Round> round) {
    var text = Clean.head(written);
    var m = COHORT.matcher(text);
    if (m.matches()) {
      return ref(grade > 0 ? grade : cohortGrade(Integer.parseInt(m.group(1)), round), number(m.group(2)));
    }
    m = LOWER_OR_JUNIOR.matcher(text);
    if (m.matches()) {
      return ref(number(m.group(2)) + (m.group(1).equals("初") ? 6 : 0), number(m.group(3)));
    }
    for (var pattern : new Pattern[] {GRADE_AND_CLASS, NUMERAL_AND_CLASS, POINT, CODE}) {
      m = pattern.matcher(text);
      if (m.matches()) {
        return ref(number(m.group(1)), number(m.group(2)));
      }
    }
    m = ALONE.matcher(text);
    return m.matches() ? ref(grade, number(m.group(1))) : Optional.empty();
  }

  /** The one class a line of text speaks of; empty when it names none or several. */
  static Optional<ClassRef> within(String text, int grade, Optional<Round> round) {
    var found = WITHIN.matcher(Clean.head(text)).results().map(m -> m.group()).distinct().toList();
    return found.size() == 1 ? parse(found.getFirst().replaceFirst("^(?:班级|班别):", ""), grade, round) : Optional.empty();
  }

  /** The grade a line of text speaks of; 0 when none. {@code 初一} is 7. */
  static int grade(String text) {
    Matcher m = GRADE.matcher(Clean.head(text));
    if (!m.find()) {
      return 0;
    }
    if (m.group(2) != null) {
      var grade = number(m.group(2));
      return m.group(1).equals("初") && grade <= 3 ? grade + 6 : grade;
    }
    if (m.group(4) != null) {
      var grade = number(m.group(4));
      return m.group(3).equals("初") ? (grade <= 3 ? grade + 6 : 0) : grade;
    }
    return number(m.group(5));
  }

  /** {@code 十二} is 12. */
  static int number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    var ten = written.indexOf('十');
    if (ten < 0) {
      return "一二三四五六七八九".indexOf(written.charAt(written.length() - 1)) + 1;
    }
    var tens = ten == 0 ? 1 : number(written.substring(0, ten));
    var ones = ten == written.length() - 1 ? 0 : number(written.substring(ten + 1));
    return tens * 10 + ones;
  }

  private static int cohortGrade(int entered, Optional<Round> round) {
    return round
        .map(r -> {
          var years = r.year() - entered + (r.term() == Term.AUTUMN ? 1 : 0);
          return years >= 1 && years <= 9 ? years : 0;
        })
        .orElse(0);
  }

  private static Optional<ClassRef> ref(int grade, int number) {
    return grade >= 1 && grade <= 9 && number >= 1 ? Optional.of(new ClassRef(grade, number)) : Optional.empty();
  }
}
