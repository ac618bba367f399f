package org.zhigai.workbook.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Subjects;

/**
 * What titles and names say about a table.
 *
 * @param grade 0 when not said
 * @param subject empty when not said
 * @param fullMark of the whole paper; NaN when not said
 * @param classes what a person said the school's own names of classes are
 * @param options what a person said the letters of a questionnaire are worth
 * @param lines what was read, nearest first, cleaned
 */
record Context(Optional<Round> round, int grade, String subject, double fullMark, Map<String, ClassRef> classes, Map<String, Integer> options, List<String> lines) {
  private static final Pattern YEAR_AND_SEASON = Pattern.compile("(20\\d\\d)年?(?:度)?(春|秋)");
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("(20\\d\\d)(?:年?[-~至/到]+)(20\\d\\d|\\d\\d)(?:学?年度?)(?:度)?(?:第)?(一|二|上|下|1|2|秋|春)");
  private static final Pattern SCHOOL_YEAR_STARTING = Pattern.compile("(20\\d\\d)学年(?:度)?(?:第)?(一|二|上|下|1|2)");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("(20\\d\\d)[年.\\-/](\\d{1,2})(?:月|[.\\-/]|$)");
  private static final Pattern DAY_CODE = Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(?:[0-3]\\d)(?!\\d)");
  private static final Pattern TERM_THEN = Pattern.compile("(20\\d\\d)年.{0,6}?(上学期|下学期|上半年|下半年)");
  private static final Pattern FULL = Pattern.compile("满分[:为是]?(\\d{2,3})(?:\\.0)?分?");

  static Context of(List<String> lines) {
    var clean = lines.stream().map(Clean::head).filter(l -> !l.isEmpty()).toList();
    return new Context(
        clean.stream().flatMap(l -> round(l).stream()).findFirst(),
        clean.stream().mapToInt(ClassNames::grade).filter(g -> g > 0).findFirst().orElse(0),
        clean.stream().filter(l -> Subjects.count(l) == 1).flatMap(l -> Optional.ofNullable(Subjects.within(l)).stream())
            .findFirst().orElse(""),
        clean.stream().mapToDouble(Context::full).filter(f -> f > 0).findFirst().orElse(Double.NaN),
        Map.of(),
        Map.of(),
        clean);
  }

  /** This context, with what it lacks taken from another; its lines where it has none of its own. */
  Context or(Context other) {
    return new Context(
        round.or(other::round),
        grade > 0 ? grade : other.grade,
        subject.isEmpty() ? other.subject : subject,
        Double.isNaN(fullMark) ? other.fullMark : fullMark,
        classes.isEmpty() ? other.classes : classes,
        options.isEmpty() ? other.options : options,
        lines.isEmpty() ? other.lines : lines);
  }

  /** Full mark of one subject as a title line gives it: {@code 满分：语文100分 英语80分}. NaN when it does not. */
  double fullMarkOf(String wanted) {
    var pattern = Pattern.compile(Pattern.quote(wanted) + "[:(]?(?:满分)?[:为]?(\\d{2,3})分");
    for (var line : lines) {
      var m = pattern.matcher(line);
      if (m.find()) {
        return Double.parseDouble(m.group(1));
      }
    }
    return fullMark;
  }

  private static double full(String line) {
    var m = FULL.matcher(line);
    return m.find() ? Double.parseDouble(m.group(1)) : Double.NaN;
  }

  private static Optional<Round> round(String line) {
    var m = SCHOOL_YEAR.matcher(line);
    if (m.find()) {
      var first = Integer.parseInt(m.group(1));
      return Optional.of(isFirst(m.group(3)) ? new Round(first, Term.AUTUMN) : new Round(first + 1, Term.SPRING));
    }
    m = SCHOOL_YEAR_STARTING.matcher(line);
    if (m.find()) {
      var first = Integer.parseInt(m.group(1));
      return Optional.of(isFirst(m.group(2)) ? new Round(first, Term.AUTUMN) : new Round(first + 1, Term.SPRING));
    }
    m = YEAR_AND_SEASON.matcher(line);
    if (m.find()) {
      return Optional.of(new Round(Integer.parseInt(m.group(1)), m.group(2).equals("春") ? Term.SPRING : Term.AUTUMN));
    }
    for (var dated : new Pattern[] {YEAR_AND_MONTH, DAY_CODE}) {
      m = dated.matcher(line);
      if (m.find()) {
        return ofMonth(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
    }
    m = TERM_THEN.matcher(line);
    return m.find()
        ? Optional.of(new Round(
            Integer.parseInt(m.group(1)), m.group(2).startsWith("下学") || m.group(2).startsWith("上半") ? Term.SPRING : Term.AUTUMN))
        : Optional.empty();
  }

  private static boolean isFirst(String term) {
    return "一上1秋".contains(term);
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
