package org.zhigai.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.charts.ChartSpec;
import org.zhigai.charts.Profile;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Method;

/**
 * 历次变化: the paper's score rate less the district's, round by round. Marks of different papers are never laid side by side; only the
 * distance from the district, which sat the same paper, can be.
 */
final class TrendExhibit {
  static final String FOLLOW = "follow";
  private static final String COHORT = "cohort";
  private static final String GRADE = "grade";

  private TrendExhibit() {}

  /** A round: score rate less the district's, in points of 100, with its interval. */
  private record Line(Paper paper, double gap, Interval interval, int n) {
    Phrase said() {
      return Phrase.of("explore.trend.round", Names.round(paper.info().round()), Names.grade(paper.info().grade()));
    }
  }

  static Exhibit of(PaperFigures figures, Sight sight) {
    var info = figures.paper().info();
    var cohort = lines(info, COHORT, sight);
    var grade = lines(info, GRADE, sight);
    // The same children first; where they were measured once, the same grade year after year.
    var follow = sight.place().chosen(FOLLOW).filter(f -> f.equals(COHORT) || f.equals(GRADE))
        .orElse(cohort.size() < 2 && grade.size() > 1 ? GRADE : COHORT);
    var lines = follow.equals(GRADE) ? grade : cohort;
    var trust = PaperExhibits.trust(Method.MEAN, figures.present());
    if (lines.size() < 2) {
      return Exhibit.absent(
              Phrase.of(lines.isEmpty() ? "explore.absent.district" : "explore.absent.rounds"), PaperExhibits.subtitle(figures))
          .offering(options(follow));
    }
    var first = lines.getFirst();
    var last = lines.getLast();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.trend.what." + follow, Names.subjectName(info.subject()), lines.size()));
    reading.add(Phrase.of("explore.trend.ends", first.said(), Names.signed(first.gap()), last.said(), Names.signed(last.gap())));
    if (lines.size() > 2) {
      var gaps = lines.stream().mapToDouble(Line::gap).summaryStatistics();
      reading.add(Phrase.of("explore.trend.between", lines.size(), Names.signed(gaps.getMin()), Names.signed(gaps.getMax())));
    }
    reading.add(Phrase.of(apart(first, last) ? "explore.trend.moved" : "explore.trend.unsure"));
    return new Exhibit(
            Phrase.of(
                "explore.trend.title." + (!apart(first, last) ? "unsure" : last.gap() > first.gap() ? "up" : "down"),
                Names.subjectName(info.subject()), lines.size(), Names.signed(first.gap()), Names.signed(last.gap())),
            PaperExhibits.subtitle(figures),
            Optional.of(new Plot(1, words ->
                new Profile(
                    new ChartSpec.Heading("", ""), lines.stream().map(l -> words.say(l.said())).toList(),
                    List.of(
                        new Profile.Line(
                            words.say(Names.school()),
                            lines.stream().map(l -> new Profile.Point(l.gap(), l.interval().low(), l.interval().high())).toList(),
                            ChartSpec.Role.SCHOOL)),
                    words.say(Names.district()), words.say("explore.trend.axis"), false))),
            table(lines),
            reading,
            PaperExhibits.n(last.n()),
            Phrase.of("explore.gaps.interval", last.said(), Names.interval(last.interval())),
            trust)
        .offering(options(follow));
  }

  private static List<Option> options(String first) {
    var second = first.equals(COHORT) ? GRADE : COHORT;
    return List.of(new Option(FOLLOW, List.of(value(first), value(second))));
  }

  private static Option.Value value(String follow) {
    return new Option.Value(follow, Phrase.of("explore.trend.follow." + follow));
  }

  /** Rounds with a district, oldest first: of the pupils who entered school together, or of one grade whoever was in it. */
  private static List<Line> lines(PaperInfo now, String follow, Sight sight) {
    return sight.archive().papers().stream()
        .filter(p -> p.info().subject().equals(now.subject()))
        .filter(p -> follow.equals(GRADE) ? p.info().grade() == now.grade() : entered(p.info()) == entered(now))
        .map(p -> line(p, sight))
        .filter(l -> Double.isFinite(l.gap()))
        .sorted(java.util.Comparator.comparing(l -> l.paper().info().round()))
        .toList();
  }

  private static int entered(PaperInfo info) {
    return info.round().entryYear(info.grade());
  }

  /** Intervals that do not meet: a careful reading of two rounds. */
  private static boolean apart(Line a, Line b) {
    return a.interval().defined() && b.interval().defined()
        && (a.interval().high() < b.interval().low() || b.interval().high() < a.interval().low());
  }

  private static Line line(Paper paper, Sight sight) {
    var of = Matched.round(paper, sight);
    var full = paper.fullMark() / 100;
    var district = of.district().mean();
    var mean = of.meanInterval();
    return of.present() < Small.PUPILS
        ? new Line(paper, Double.NaN, Interval.UNDEFINED, 0)
        : new Line(
            paper, (of.total().mean() - district) / full,
            mean.defined() ? new Interval((mean.low() - district) / full, (mean.high() - district) / full) : Interval.UNDEFINED, of.present());
  }

  private static Table table(List<Line> lines) {
    return new Table(
        List.of(Table.words("round"), Table.number("gap"), Table.number("interval"), Table.number("n")),
        lines.stream().map(l -> List.of(l.said(), Names.signed(l.gap()), Names.interval(l.interval()), Names.count(l.n()))).toList());
  }
}
