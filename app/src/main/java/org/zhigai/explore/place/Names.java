package org.zhigai.explore.place;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** How things and numbers are named here, in either language. */
public final class Names {

  private Names() {}

  public static Phrase round(Round round) {
    return Phrase.of("explore.round", round.year(), Phrase.of(round.term() == Term.SPRING ? "explore.term.spring" : "explore.term.autumn"));
  }

  public static Phrase grade(int grade) {
    return grade == 0 ? Phrase.of("explore.grade.unsaid") : Phrase.of("explore.grade", Grades.label(grade), grade);
  }

  public static Phrase subject(String subject, int grade) {
    return Phrase.of("explore.subject", grade(grade), subjectName(subject));
  }

  /** A subject of the curriculum in the reader's language, any other as the school calls it. */
  public static Phrase subjectName(String subject) {
    var key = switch (subject) {
      case "语文" -> "chinese";
      case "数学" -> "mathematics";
      case "英语" -> "english";
      case "科学" -> "science";
      case "道德与法治" -> "morality";
      case "物理" -> "physics";
      case "化学" -> "chemistry";
      case "生物", "生物学" -> "biology";
      case "历史" -> "history";
      case "地理" -> "geography";
      case "体育与健康" -> "health";
      case "艺术" -> "arts";
      case "音乐" -> "music";
      case "美术" -> "art";
      default -> "";
    };
    return key.isEmpty() ? text(subject) : Phrase.of("explore.subject." + key);
  }

  /** Whose figures they are: a class, or the school. */
  public static Phrase who(PaperFigures figures) {
    return figures.part().map(Names::classLabel).orElseGet(Names::school);
  }

  public static Phrase survey(int grade) {
    return Phrase.of("explore.survey", grade(grade));
  }

  public static Phrase classLabel(ClassRef classRef) {
    return Phrase.of("explore.class", classRef.label(), classRef.grade(), classRef.number());
  }

  /** Words of the school's own, with the language's comma between them; in words when there are none. */
  public static Phrase list(List<String> words) {
    return words.stream().map(Names::text).reduce((a, b) -> Phrase.of("explore.list", a, b)).orElseGet(Names::none);
  }

  public static Phrase text(String text) {
    return Phrase.of("explore.text", text);
  }

  /** A rate 0–1 as {@code 52.3%}; in words when there is none. */
  public static Phrase percent(double rate) {
    return known(rate, new Value.Level(rate, Unit.RATE));
  }

  /** A difference of rates as {@code +2.3}; in words when there is none. */
  public static Phrase points(double difference) {
    return known(difference, new Value.Distance(difference, Unit.RATE, Value.Sign.ALWAYS));
  }

  public static Phrase number(double value) {
    return known(value, new Value.Figure(value, Unit.MARKS));
  }

  /** A difference in marks as {@code +2.3}; nothing has no sign. */
  public static Phrase signed(double difference) {
    return known(difference, new Value.Distance(difference, Unit.MARKS, Value.Sign.ALWAYS));
  }

  /** Two decimals: correlations. */
  public static Phrase fine(double value) {
    return known(value, new Value.Figure(value, Unit.NUMBER));
  }

  /** A difference with two decimals and its sign. */
  public static Phrase fineSigned(double value) {
    return known(value, new Value.Distance(value, Unit.NUMBER, Value.Sign.ALWAYS));
  }

  public static Phrase fineInterval(Interval i) {
    return i.defined() ? said(new Value.Span(i.low(), i.high(), Unit.NUMBER)) : none();
  }

  public static Phrase count(int n) {
    return said(new Value.Count(n));
  }

  public static Phrase percentInterval(Interval i) {
    return i.defined() ? said(new Value.Range(i.low(), i.high(), Unit.RATE)) : none();
  }

  public static Phrase interval(Interval i) {
    return i.defined() ? said(new Value.Span(i.low(), i.high(), Unit.MARKS)) : none();
  }

  private static Phrase known(double number, Value value) {
    return Double.isNaN(number) ? none() : said(value);
  }

  private static Phrase said(Value value) {
    return Phrase.of("explore.text", value);
  }

  public static Phrase none() {
    return Phrase.of("explore.none");
  }

  public static Phrase district() {
    return Phrase.of("explore.district");
  }

  public static Phrase school() {
    return Phrase.of("explore.school");
  }

  /** {@code 2026春 四年级数学}. */
  public static Phrase paper(PaperInfo info) {
    return Phrase.of("explore.crumb.paper", round(info.round()), subject(info.subject(), info.grade()));
  }
}
