package org.zhigai.workbook.recognise.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** The term and the day a text speaks of, in the ways schools write them: 2025-2026-2, 2026春, 2025学年第二学期, 四年级下册 with a year beside it. */
public final class Terms {
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(20\\d\\d)年?[-~至/到]+(20\\d\\d|\\d\\d)(?=学?年|[-_.第(上下春秋]|$|\\D)|(20\\d\\d)学年");
  private static final Pattern CODED_HALF = Pattern.compile("20\\d\\d[-~/](?:20)?\\d\\d(?:学年)?[-_.(]?([12上下])(?!\\d)");
  /** Of a calendar year: the first half in one province, the term that begins in autumn in another. */
  private static final Pattern TERM = Pattern.compile("[上下]学?期");
  private static final Pattern EITHER = Pattern.compile("(?<!学)年度?[上下](?:学期|期)");
  private static final Pattern FIRST =
      Pattern.compile("(?i)(?:semester|sem\\.?)[-_]?(?:1|one|i)(?=20\\d\\d|[^\\di]|$)|第?[一1](?:学期|期)|上学期|上册|上期|秋季?|上(?=学?期|册)|学年度?上");
  private static final Pattern SECOND =
      Pattern.compile("(?i)(?:semester|sem\\.?)[-_]?(?:2|two|ii)(?=20\\d\\d|\\D|$)|第?[二2](?:学期|期)|下学期|下册|下期|春季?|下(?=学?期|册)|学年度?下");
  private static final Pattern SEASON = Pattern.compile("(20\\d\\d)年?(?:度)?(?:的)?(春|秋)|(春|秋)季?(?:学期)?(20\\d\\d)");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)(20\\d\\d)[-_]?(spring|summer|autumn|fall)|(spring|summer|autumn|fall)(?:term|semester)?[-_,]?(20\\d\\d)");
  private static final Pattern ENGLISH_MONTH =
      Pattern.compile("(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?[-_,]?(20\\d\\d)(?!\\d)");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern HALF_YEAR = Pattern.compile("(20\\d\\d)年.{0,8}?(上半年|下半年|上册|下册|第[一二12]学期)");
  private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[年.\\-/](\\d{1,2})(?:月|[.\\-/]|$|(?=\\D))");
  private static final Pattern DAY_CODE = Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
  private static final Pattern MONTH_CODE = Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern DAY = Pattern.compile("(20\\d\\d)[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})日?");
  private static final Pattern NOT_SAT = Pattern.compile("填[报表写]|制表|打印|导出|生成|统计|上报|下载|出生|提交|报送");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d|届|级|[-~]|\\.\\d)年?");
  private static final Pattern LEAVING = Pattern.compile("(20\\d\\d)届");
  private static final Set<Integer> LAST_GRADES = Set.of(6, 9);
  private static final Pattern COHORT = Pattern.compile("20\\d\\d[届级]");

  private Terms() {}

  /** The term of a line by itself; empty when it tells none or only a part. */
  public static Optional<Round> of(String cleaned) {
    var line = COHORT.matcher(cleaned).replaceAll("");
    var start = schoolYear(line);
    if (start > 0) {
      var half = half(line);
      if (half != 0) {
        return Optional.of(round(start, half));
      }
    }
    var m = SEASON.matcher(line);
    if (m.find()) {
      var year = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(4));
      return Optional.of(new Round(year, "春".equals(m.group(1) != null ? m.group(2) : m.group(3)) ? Term.SPRING : Term.AUTUMN));
    }
    if (start > 0) {
      return Optional.empty();
    }
    m = ENGLISH.matcher(line);
    if (m.find()) {
      var isFirst = m.group(1) != null;
      var season = m.group(isFirst ? 2 : 3).toLowerCase(Locale.ROOT);
      return Optional.of(new Round(Integer.parseInt(m.group(isFirst ? 1 : 4)), season.startsWith("s") ? Term.SPRING : Term.AUTUMN));
    }
    m = ENGLISH_MONTH.matcher(line);
    if (m.find() && !NOT_SAT.matcher(line).find()) {
      return ofMonth(Integer.parseInt(m.group(2)), MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1);
    }
    for (var dated : List.of(DAY, MONTH, DAY_CODE, MONTH_CODE)) {
      m = dated.matcher(line);
      if (m.find() && !NOT_SAT.matcher(line).find()) {
        return ofMonth(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
    }
    m = HALF_YEAR.matcher(line);
    if (m.find()) {
      var said = m.group(2);
      var spring = said.equals("上半年") || said.startsWith("下册") || said.matches("第[二2]学期");
      return Optional.of(new Round(Integer.parseInt(m.group(1)), spring ? Term.SPRING : Term.AUTUMN));
    }
    return Optional.empty();
  }

  /** The term several lines tell together: the school year here, the half there. */
  public static Optional<Round> of(List<String> cleaned) {
    var alone = cleaned.stream().flatMap(l -> of(l).stream()).findFirst();
    if (alone.isPresent()) {
      return alone;
    }
    var start = cleaned.stream().mapToInt(Terms::schoolYear).filter(y -> y > 0).findFirst();
    var half = cleaned.stream().map(l -> start.isPresent() ? l : TERM.matcher(l).replaceAll("")).mapToInt(Terms::half).filter(h -> h != 0).findFirst();
    if (half.isEmpty()) {
      return Optional.empty();
    }
    if (start.isPresent()) {
      return Optional.of(round(start.getAsInt(), half.getAsInt()));
    }
    return cleaned.stream().mapToInt(Terms::year).filter(y -> y > 0).mapToObj(y -> new Round(y, half.getAsInt() == 2 ? Term.SPRING : Term.AUTUMN))
        .findFirst();
  }

  /** What a line leaves open: both halves of a calendar year, or of the school year in which 2026届 are in the last grade of their school. */
  public static List<Round> halves(String cleaned, int grade) {
    var year = year(cleaned);
    if (year > 0) {
      return List.of(new Round(year, Term.SPRING), new Round(year, Term.AUTUMN));
    }
    var leaving = LEAVING.matcher(cleaned);
    return leaving.find() && LAST_GRADES.contains(grade)
        ? List.of(round(Integer.parseInt(leaving.group(1)) - 1, 1), round(Integer.parseInt(leaving.group(1)) - 1, 2))
        : List.of();
  }

  private static int year(String cleaned) {
    var m = YEAR.matcher(COHORT.matcher(cleaned).replaceAll(""));
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** The day a line says an exam was sat; lines that say when a form was filled in do not count. */
  public static Optional<LocalDate> day(String cleaned) {
    if (NOT_SAT.matcher(cleaned).find()) {
      return Optional.empty();
    }
    var m = DAY.matcher(cleaned);
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int schoolYear(String line) {
    var m = SCHOOL_YEAR.matcher(line);
    while (m.find()) {
      if (m.group(3) != null) {
        return Integer.parseInt(m.group(3));
      }
      var first = Integer.parseInt(m.group(1));
      if (Integer.parseInt(m.group(2)) % 100 == (first + 1) % 100) {
        return first;
      }
    }
    return 0;
  }

  /** 1 or 2; 0 when neither or both are told. */
  private static int half(String line) {
    var coded = CODED_HALF.matcher(line);
    if (coded.find()) {
      return coded.group(1).equals("1") || coded.group(1).equals("上") ? 1 : 2;
    }
    if (schoolYear(line) == 0 && EITHER.matcher(line).find()) {
      return 0;
    }
    var first = FIRST.matcher(line).find();
    var second = SECOND.matcher(line).find();
    return first == second ? 0 : first ? 1 : 2;
  }

  private static Round round(int start, int half) {
    return half == 1 ? new Round(start, Term.AUTUMN) : new Round(start + 1, Term.SPRING);
  }

  /** January's and February's papers end the autumn term. */
  private static Optional<Round> ofMonth(int year, int month) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    if (month <= 2) {
      return Optional.of(new Round(year - 1, Term.AUTUMN));
    }
    return Optional.of(new Round(year, month <= 8 ? Term.SPRING : Term.AUTUMN));
  }
}
