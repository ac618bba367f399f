package org.zhigai.workbook.recognise.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Exams;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Subjects;
import org.zhigai.workbook.recognise.words.Terms;

/**
 * What titles and names say about a table.
 *
 * @param exam empty when not said
 * @param grade 0 when not said; beyond 9 for senior grades
 * @param subject empty when not said
 * @param fullMark of the whole paper; NaN when not said
 * @param said what a person said of the sheet
 * @param labels items that other sheets of the file list, by {@link Labels#key}
 * @param lines what was read, nearest first, cleaned
 * @param heard these lines, and behind them those of everything around
 */
public record Context(
    Optional<Round> round,
    String exam,
    Optional<LocalDate> date,
    int grade,
    String subject,
    double fullMark,
    Corrections said,
    Set<String> labels,
    List<String> lines,
    List<String> heard) {
  private static final Pattern FULL = Pattern.compile("满分[:为是]?(\\d{2,3})(?:\\.0)?分?");

  public static Context of(List<String> lines) {
    var clean = lines.stream().map(Clean::word).filter(l -> !l.isEmpty()).toList();
    return new Context(
        Terms.of(clean),
        clean.stream().flatMap(l -> Exams.within(l).stream()).findFirst().orElse(""),
        clean.stream().flatMap(l -> Terms.day(l).stream()).findFirst(),
        clean.stream().mapToInt(ClassNames::grade).filter(g -> g > 0).findFirst()
            .orElseGet(() -> clean.stream().flatMap(l -> ClassNames.within(l, 0, Optional.empty()).stream()).mapToInt(ClassRef::grade).findFirst().orElse(0)),
        clean.stream().filter(l -> Subjects.count(l) == 1).flatMap(l -> Optional.ofNullable(Subjects.within(l)).stream())
            .findFirst().orElse(""),
        clean.stream().mapToDouble(Context::full).filter(f -> f > 0).findFirst().orElse(Double.NaN),
        Corrections.NONE,
        Set.of(),
        clean,
        clean);
  }

  /** This context, with what it lacks taken from another; its lines where it has none of its own. */
  public Context or(Context other) {
    var together = java.util.stream.Stream.concat(heard.stream(), other.heard.stream()).toList();
    return new Context(
        round.or(other::round).or(() -> Terms.of(together)),
        exam.isEmpty() ? other.exam : exam,
        date.or(other::date),
        grade > 0 ? grade : other.grade,
        subject.isEmpty() ? other.subject : subject,
        Double.isNaN(fullMark) ? other.fullMark : fullMark,
        said.saysNothing() ? other.said : said,
        labels.isEmpty() ? other.labels : labels,
        lines.isEmpty() ? other.lines : lines,
        together);
  }

  /** What lines of other sheets tell, as far as they agree: an exam that only some of them are of is not this one's. */
  public static Context ofOthers(List<String> lines) {
    var all = of(lines);
    var exams = lines.stream().map(Clean::head).flatMap(l -> Exams.within(l).stream()).distinct().count();
    return exams > 1 ? all.with("", Optional.empty(), all.labels) : all;
  }

  /** This context with the items another sheet lists. */
  public Context knowing(Set<String> items) {
    return with(exam, date, items);
  }

  private Context with(String exam, Optional<LocalDate> date, Set<String> labels) {
    return new Context(round, exam, date, grade, subject, fullMark, said, labels, lines, heard);
  }

  /** This context with what a person said going before. */
  public Context told(Corrections said) {
    return new Context(
        said.round().or(() -> round),
        said.exam().isEmpty() ? exam : said.exam(),
        said.date().or(() -> date),
        said.grade() > 0 ? said.grade() : grade,
        said.subject().isEmpty() ? subject : said.subject(),
        fullMark,
        said,
        labels,
        lines,
        heard);
  }

  /** The terms that are meant by a year that stands there without its half. */
  public List<Round> halves() {
    return heard.stream().map(l -> Terms.halves(l, grade)).filter(h -> !h.isEmpty()).findFirst().orElse(List.of());
  }

  /** What the school's own names of classes are. */
  public Map<String, ClassRef> classes() {
    return said.classes();
  }

  /** What the letters of a questionnaire, or codes among scores, are worth; 0 for no answer. */
  public Map<String, Integer> options() {
    return said.options();
  }

  /** Whether a person said that a sign among scores, 9 or 99, means that there is no answer. */
  public boolean isBlank(String sign) {
    return !options().isEmpty() && options().getOrDefault(sign, 1) == 0;
  }

  /** Whether a person said that a word among scores means that somebody was not there. */
  public boolean isAbsent(String word) {
    return !options().isEmpty() && options().getOrDefault(word, 0) == Corrections.ABSENT;
  }

  /** Full mark of one subject as a title line gives it: {@code 满分：语文100分 英语80分}. NaN when it does not. */
  public double fullMarkOf(String wanted) {
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
}
