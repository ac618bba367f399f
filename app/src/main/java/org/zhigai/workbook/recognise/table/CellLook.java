package org.zhigai.workbook.recognise.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.SummaryWords;

/** What one cell looks like, whatever stands above it. */
public enum CellLook {
  BLANK,
  NUMBER,
  /** A number of eight digits or more, or one with leading zeros: it names somebody or something. */
  CODE,
  /** {@code 7/10}. */
  OUT_OF,
  PERCENT,
  /** A word or sign for why there is no score. */
  SIGN,
  /** √, ×, 对, 错, TRUE, FALSE. */
  TICK,
  /** One to eight letters A–H. */
  OPTION,
  CLASS,
  SEX,
  DATE,
  /** Words for a line that is nobody's: 平均分, 合格率. */
  SUMMARY,
  /** What may be a person's name. */
  NAME,
  WORDS;

  private static final Pattern DIGITS = Pattern.compile("0\\d+|\\d{8,}");
  private static final Pattern CODED = Pattern.compile("[A-Za-z]{0,6}[-_]?\\d{2,20}[A-Za-z]?");
  private static final Pattern LETTERS = Pattern.compile("(?i)[a-h](?:[,;、/|+.]?[a-h]){0,7}");
  private static final Pattern PERSON =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}·•.]{1,7}|\\p{IsHan}{1,4}[A-Za-z0-9]{1,4}|[A-Za-z][A-Za-z.'-]*(?: [A-Za-z.'-]+){1,4}|\\p{IsHan}");
  private static final Pattern NOBODY = Pattern.compile("期中|期末|月考|学期|测试|测验|考试|模拟|单元|[上下]册|小时|以上|以下|符合|同意|满意|经常|偶尔|从不|没有|年级|学校|[小中]学$|[甲乙丙丁]组$|街道?$");
  private static final Pattern WHEN = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?.*|\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Set<String> TICKS = Set.of("√", "✓", "✔", "×", "✗", "✘", "x", "对", "错", "true", "false", "正确", "错误", "t", "f", "right", "wrong");
  private static final Set<String> SEXES = Set.of("男", "女", "男生", "女生", "male", "female");

  public static CellLook of(Cell cell) {
    return switch (cell.kind()) {
      case BLANK -> BLANK;
      case NUMBER -> Math.abs(cell.number()) >= 1e7 || (cell.text().startsWith("0") && cell.text().length() > 1 && !cell.text().contains(".")) ? CODE : NUMBER;
      case DAMAGED_NUMBER -> CODE;
      case DATE -> DATE;
      case BOOLEAN -> TICK;
      case ERROR, UNCALCULATED -> SIGN;
      case TEXT -> ofText(cell.text());
    };
  }

  private static CellLook ofText(String written) {
    var text = Clean.head(written);
    var low = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return BLANK;
    }
    if (DIGITS.matcher(text).matches()) {
      return CODE;
    }
    if (SEXES.contains(low)) {
      return SEX;
    }
    if (ScoreMark.SIGNS.containsKey(low) && !TICKS.contains(low)) {
      return SIGN;
    }
    if (TICKS.contains(low)) {
      return TICK;
    }
    var mark = ScoreMark.ofText(written);
    if (mark instanceof ScoreMark.Score) {
      return text.contains("/") ? OUT_OF : text.endsWith("%") ? PERCENT : NUMBER;
    }
    if (LETTERS.matcher(text).matches()) {
      return OPTION;
    }
    if (WHEN.matcher(Clean.line(written)).matches()) {
      return DATE;
    }
    if (SummaryWords.isOne(text)) {
      return SUMMARY;
    }
    if (ClassNames.looksLikeOne(text)) {
      return CLASS;
    }
    if (CODED.matcher(text).matches()) {
      return CODE;
    }
    return PERSON.matcher(Clean.line(written)).matches() && !NOBODY.matcher(text).find() ? NAME : WORDS;
  }
}
