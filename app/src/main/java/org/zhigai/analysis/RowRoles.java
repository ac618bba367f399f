package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;

/**
 * Which lines of a plain table are persons, by their words and by their numbers. Words that are also names need the numbers to agree; a
 * line that agrees with the means of all others needs no words.
 *
 * @param persons 0-based rows
 * @param fullMarks row of the full marks, −1 for none
 * @param notes what was left out and why
 */
record RowRoles(int[] persons, int fullMarks, List<Phrase> notes) {
  private static final String WHOSE = "(?:(?:本|全|各|总)?(?:班级?|年级|校|区县?|市|体)|所有|class|grade|school|course|overall|group|column|item)?\\s*(?:的)?\\s*";
  private static final Pattern FULL =
      Pattern.compile(
          "(?:本?题|小题|每题|试题|各题|卷面)?(?:满分|分值|题分|最大分值?|赋分值)值?|full ?marks?|points? possible|possible points?|max(?:imum)? (?:points?|scores?|marks?)|marks? available|out of",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUMMARY =
      Pattern.compile(
          WHOSE + "(?:平均(?:分|值|数|成绩|得分|得分率)?|均分|均值|最高分?值?|最低分?值?|标准差|方差|中位数?|众数|极差|合计|总计|小计|总和|得分率|答对率|正确率|难度(?:系数|值)?|区分度|信度"
              + "|(?:及格|优秀|合格|良好|优良|低分|满分)(?:率|人数)|(?:总|实考|应考|参考|缺考|考试)?人数"
              + "|means?|averages?|avg\\.?|(?:std\\.?|standard) ?dev(?:iation)?\\.?|sd|s\\.d\\.|variance|median|minimum|maximum|highest|lowest|facility|p-value|difficulty|discrimination|pass rate"
              + "|(?:mean|average|highest|lowest|median|total|maximum|minimum) ?(?:scores?|marks?|points?|rate)?)",
          Pattern.CASE_INSENSITIVE);
  /** Also names of people, so that the numbers must agree. */
  private static final Pattern PERHAPS = Pattern.compile("max|min|sum|total|mode|range|high|low|n|count", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER =
      Pattern.compile("(?:标准|正确|参考)?答案|知识点|题型|能力(?:层次|水平)?|题号|题目编号|key|answer key|correct answers?|student, ?test|test student|测试学生|学生, ?测试",
          Pattern.CASE_INSENSITIVE);
  private static final int LEAST_ROWS = 5;
  private static final int SHOWN = 6;

  /** @param apart 0-based rows that the importer does not take for pupils */
  static RowRoles of(RawTable table, Headings heads, int[] filled, Set<Integer> apart) {
    var left = new ArrayList<Integer>();
    var out = new ArrayList<String>();
    var fullMarks = -1;
    var doubtful = new ArrayList<Integer>();
    for (var r : filled) {
      var words = words(table, r);
      if (fullMarks < 0 && words.stream().anyMatch(w -> FULL.matcher(w).matches())) {
        fullMarks = r;
      } else if (heads.repeats(r) || words.stream()
          .anyMatch(w -> (SUMMARY.matcher(w).matches() && !PERHAPS.matcher(w).matches()) || FULL.matcher(w).matches() || OTHER.matcher(w).matches())) {
        out.add(told(table, r));
      } else if (apart.contains(r) && !Headings.blank(table.rows().get(r))) {
        out.add(told(table, r));
      } else {
        if (words.stream().anyMatch(w -> PERHAPS.matcher(w).matches())) {
          doubtful.add(r);
        }
        left.add(r);
      }
    }
    var summaries = summaries(table, left, new HashSet<>(doubtful));
    var persons = left.stream().mapToInt(Integer::intValue).filter(r -> !summaries.contains(r)).toArray();
    summaries.stream().sorted().map(r -> told(table, r)).forEach(out::add);
    var notes = new ArrayList<Phrase>();
    if (fullMarks >= 0) {
      notes.add(Phrase.of("analysis.note.full-row", told(table, fullMarks)));
    }
    if (!out.isEmpty()) {
      notes.add(
          Phrase.of("analysis.note.rows", out.size(), String.join("; ", out.subList(0, Math.min(SHOWN, out.size()))) + (out.size() > SHOWN ? " …" : "")));
    }
    return new RowRoles(persons, fullMarks, List.copyOf(notes));
  }

  static boolean isFullMarks(RawTable table, int row) {
    return words(table, row).stream().anyMatch(w -> FULL.matcher(w).matches());
  }

  /** Texts of a row that are no numbers. */
  private static List<String> words(RawTable table, int row) {
    return table.rows().get(row).stream().map(Numbers::plain).filter(t -> !Numbers.isAbsent(t) && !Numbers.isNumber(t)).toList();
  }

  /** Its number and its first words, of which the first may only be a class. */
  private static String told(RawTable table, int row) {
    var words = table.rows().get(row).stream().map(Numbers::plain).filter(t -> !t.isEmpty() && !Numbers.isNumber(t)).limit(2);
    return Stream.concat(Stream.of(String.valueOf(row + 1)), words).collect(Collectors.joining(" "));
  }

  /** Rows whose numbers are those of a summary of all other rows: its means, or with a doubtful word its highest, lowest or sum. */
  private static Set<Integer> summaries(RawTable table, List<Integer> rows, Set<Integer> doubtful) {
    var out = new HashSet<Integer>();
    if (rows.size() < LEAST_ROWS) {
      return out;
    }
    var width = table.columns();
    var numbers = rows.stream().map(r -> IntStream.range(0, width).mapToDouble(c -> Numbers.of(table.cell(r, c))).toArray()).toList();
    var sure = new boolean[rows.size()];
    for (var k = 0; k < rows.size(); k++) {
      sure[k] = !doubtful.contains(rows.get(k));
    }
    for (var k = rows.size() - 1; k >= 0; k--) {
      if (isMean(numbers, k, sure) || (!sure[k] && isOther(numbers, k, sure))) {
        out.add(rows.get(k));
        sure[k] = false;
      }
    }
    return out;
  }

  /** Values of the sure rows but one in a column. */
  private static double[] others(List<double[]> numbers, int but, boolean[] sure, int column) {
    return IntStream.range(0, numbers.size()).filter(k -> k != but && sure[k]).mapToDouble(k -> numbers.get(k)[column]).filter(v -> !Double.isNaN(v)).toArray();
  }

  private static boolean isMean(List<double[]> numbers, int row, boolean[] sure) {
    var own = numbers.get(row);
    var fractions = Arrays.stream(own).filter(v -> v != Math.rint(v) && !Double.isNaN(v)).count();
    if (fractions < 2) {
      return false;
    }
    var agreeing = 0;
    for (var c = 0; c < own.length; c++) {
      var others = Double.isNaN(own[c]) ? new double[0] : others(numbers, row, sure, c);
      if (others.length >= LEAST_ROWS - 1) {
        if (!near(own[c], Arrays.stream(others).average().orElse(Double.NaN))) {
          return false;
        }
        agreeing++;
      }
    }
    return agreeing >= 2 && fractions >= 2;
  }

  private static boolean isOther(List<double[]> numbers, int row, boolean[] sure) {
    var own = numbers.get(row);
    var kinds = new boolean[] {true, true, true};
    var compared = 0;
    for (var c = 0; c < own.length; c++) {
      var others = Double.isNaN(own[c]) ? new double[0] : others(numbers, row, sure, c);
      if (others.length >= LEAST_ROWS - 1) {
        var about = Arrays.stream(others).summaryStatistics();
        kinds[0] &= near(own[c], about.getMax());
        kinds[1] &= near(own[c], about.getMin());
        kinds[2] &= near(own[c], about.getSum()) || near(own[c], (double) about.getCount());
        compared++;
      }
    }
    return compared >= 2 && (kinds[0] || kinds[1] || kinds[2]);
  }

  /** As near as two written decimals allow. */
  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.0051 + 1e-9 * Math.abs(b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowRoles that && fullMarks == that.fullMarks && Arrays.equals(persons, that.persons);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(persons);
  }
}
