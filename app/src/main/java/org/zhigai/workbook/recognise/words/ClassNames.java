package org.zhigai.workbook.recognise.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** Class names in every form schools write them, and the grade a text speaks of. */
public final class ClassNames {
  private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[甲乙丙丁戊己庚辛壬癸])";
  private static final String REST = "[-.(（_、/]*" + NUMBER + "\\)?(?:班|$)(?:学生|同学)?";
  private static final Pattern COHORT = Pattern.compile(".*?(20\\d\\d)(?:级|届(?=小|初))?[-.(]*" + NUMBER + "\\)?班?");
  private static final Pattern SHORT_COHORT = Pattern.compile("(?:小|初)?(\\d\\d)级[-.(]*" + NUMBER + "\\)?班?|(2\\d)([01]\\d)班");
  private static final Pattern STAGED = Pattern.compile(".*?(小|初|高)(?:中|学)?([一二三四五六])(?:年级|年)?" + REST);
  private static final Pattern GRADED = Pattern.compile(".*?([一二三四五六七八九]|\\d)(?:年级|年|级)" + REST);
  private static final Pattern NUMERAL_AND_CLASS = Pattern.compile("([一二三四五六七八九])" + REST);
  private static final Pattern POINT = Pattern.compile("(\\d)[-.(/](\\d{1,2})\\)?班?");
  private static final Pattern CODE = Pattern.compile("g?(\\d)(\\d\\d)班?|(\\d)([a-z])班?");
  private static final Pattern ALONE = Pattern.compile("(?:第)?\\(?" + NUMBER + "\\)?班?");
  private static final Pattern ENGLISH = Pattern.compile("^(?:class|grade|year|form|[gy])\\s*(?=\\d)");
  private static final Pattern MARKED = Pattern.compile(".{0,14}班(?:学生|同学)?|[一二三四五六七八九]\\(\\S{1,6}\\)|(?:小|初)[一二三四五六]\\(?\\d{1,2}\\)?|[4-9]\\.\\d{1,2}"
      + "|(?i:class|grade|year|form)?[1-9](?i:[a-h])");
  private static final Pattern WITHIN = Pattern.compile(
      "(?:小|初|高)?[一二三四五六七八九\\d](?:年级|年)?[-.(]*(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z甲乙丙丁])\\)?班"
          + "|(?<!\\d)[1-9]\\d\\d班|\\(?(?<!\\d)\\d{1,2}\\)?班|(?:20)?\\d\\d级\\(?\\d{1,2}\\)?班|(?:班级|班别):[^:,;]{1,8}");
  private static final Pattern GRADE =
      Pattern.compile(
          "(初|小|高|)(?:中|学)?([一二三四五六七八九]|(?<!\\d)[1-9])年级|(初|小|高)中?([一二三四五六])(?!等)|(?<!\\d)([1-9])年(?!\\d)|(?i:grade|year|(?<![a-z])[gy])[-_]?([1-9])(?!\\d)");
  private static final Pattern SENIOR = Pattern.compile("高中|高[一二三](?!等)|高[123](?!\\d)|(?<!\\d)1[0-2]年级");
  private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

  private ClassNames() {}

  /**
   * @param grade the grade known from a grade column or the title; 0 when unknown
   * @param round tells a cohort's grade; empty when unknown
   */
  public static Optional<ClassRef> parse(String written, int grade, Optional<Round> round) {
    var text = ENGLISH.matcher(Clean.word(written).toLowerCase(Locale.ROOT).replaceFirst("\\.0$", "")).replaceFirst("");
    if (isSenior(text)) {
      return Optional.empty();
    }
    var m = COHORT.matcher(text);
    if (m.matches()) {
      return ref(grade > 0 ? grade : cohortGrade(Integer.parseInt(m.group(1)), round), number(m.group(2)));
    }
    m = SHORT_COHORT.matcher(text);
    if (m.matches()) {
      var year = 2000 + Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(3));
      return ref(grade > 0 ? grade : cohortGrade(year, round), number(m.group(1) != null ? m.group(2) : m.group(4)));
    }
    m = STAGED.matcher(text);
    if (m.matches()) {
      return ref(Numerals.of(m.group(2)) + (m.group(1).equals("初") ? 6 : 0), number(m.group(3)));
    }
    for (var pattern : new Pattern[] {GRADED, NUMERAL_AND_CLASS, POINT, CODE}) {
      m = pattern.matcher(text);
      if (m.matches()) {
        var lettered = m.group(1) == null;
        return ref(Numerals.of(m.group(lettered ? 3 : 1)), number(m.group(lettered ? 4 : 2)));
      }
    }
    m = ALONE.matcher(text);
    return m.matches() ? ref(grade, number(m.group(1))) : Optional.empty();
  }

  /** Whether a class is told by its number in the grade alone: {@code 3班}. */
  public static boolean isAlone(String written) {
    return ALONE.matcher(Clean.head(written).toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a cleaned text is written as classes are: with 班, or a grade and a number. */
  public static boolean looksLikeOne(String text) {
    return MARKED.matcher(text).matches();
  }

  /** Whether it speaks of a grade beyond the ninth. */
  public static boolean isSenior(String text) {
    return SENIOR.matcher(text).find();
  }

  /** The one class a line of text speaks of; empty when it names none or several. */
  public static Optional<ClassRef> within(String text, int grade, Optional<Round> round) {
    var found = WITHIN.matcher(Clean.word(text).toLowerCase(Locale.ROOT)).results().map(m -> m.group()).distinct().toList();
    return found.size() == 1 ? parse(found.getFirst().replaceFirst("^(?:班级|班别):", ""), grade, round) : Optional.empty();
  }

  /** The grade a line of text speaks of; 0 when none. {@code 初一} is 7, {@code 高一} is 10. */
  public static int grade(String text) {
    var m = GRADE.matcher(Clean.word(text));
    if (!m.find()) {
      return 0;
    }
    var stage = m.group(2) != null ? m.group(1) : m.group(4) != null ? m.group(3) : "";
    var grade = Numerals.of(m.group(2) != null ? m.group(2) : m.group(4) != null ? m.group(4) : m.group(5) != null ? m.group(5) : m.group(6));
    return switch (stage) {
      case "初" -> grade <= 3 ? grade + 6 : m.group(2) != null ? grade : 0;
      case "高" -> grade <= 3 ? grade + 9 : 0;
      default -> grade;
    };
  }

  /** The grade of those who entered in a year, 0 when it is none of 1 to 9 or no round is known. */
  public static int cohortGrade(int entered, Optional<Round> round) {
    return round
        .map(r -> {
          var years = r.year() - entered + (r.term() == Term.AUTUMN ? 1 : 0);
          return years >= 1 && years <= 9 ? years : 0;
        })
        .orElse(0);
  }

  private static int number(String written) {
    if (written.length() == 1) {
      var c = written.charAt(0);
      if (c >= 'a' && c <= 'z') {
        return c - 'a' + 1;
      }
      if (LETTERS.indexOf(c) >= 0) {
        return LETTERS.indexOf(c) + 1;
      }
    }
    return Numerals.of(written);
  }

  private static Optional<ClassRef> ref(int grade, int number) {
    return grade >= 1 && grade <= 9 && number >= 1 ? Optional.of(new ClassRef(grade, number)) : Optional.empty();
  }
}
