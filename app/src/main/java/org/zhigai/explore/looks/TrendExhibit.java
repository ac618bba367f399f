package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Profile;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.sight.Matched;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Interval;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.Method;

/**
 * 历次变化: the paper's score rate less the district's, round by round. Marks of different papers are never laid side by side; only the
 * distance from the district, which sat the same paper, can be.
 */
final class TrendExhibit {
  private static final double LEVEL = 0.95;
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
    var change = follow.equals(COHORT) ? matched(first, last, sight) : independent(first, last);
    reading.add(Phrase.of(
        "explore.trend." + (change.paired() ? "paired" : "independent") + (change.isClear() ? ".moved" : ".unsure"), change.n(),
        Names.signed(change.by()), Names.interval(change.interval())));
    var agrees = change.isClear() && (change.by() > 0) == (last.gap() > first.gap());
    return new Exhibit(
        Phrase.of(
            "explore.trend.title." + (!agrees ? "unsure" : last.gap() > first.gap() ? "up" : "down"),
            Names.subjectName(info.subject()), lines.size(), Names.signed(first.gap()), Names.signed(last.gap())),
        PaperExhibits.subtitle(figures),
        Optional.of(new Plot(1, words -> new Profile(
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

  /**
   * By how much the distance from the district changed, in points.
   *
   * @param paired whether of the same pupils
   * @param n who sat both; 0 where the rounds are taken as independent
   */
  private record Change(double by, Interval interval, boolean paired, int n) {
    boolean isClear() {
      return interval.defined() && !interval.contains(0);
    }
  }

  /** Of those who sat both papers, each beside themselves: what stays the same in a pupil cancels out. */
  private static Change matched(Line first, Line last, Sight sight) {
    var then = sight.archive().results(first.paper().id()).pupils().stream().filter(PupilResult::isPresent)
        .collect(Collectors.toMap(PupilResult::pupilId, PupilResult::total, (a, b) -> a));
    var now = SatPaper.of(sight.archive().results(last.paper().id()));
    var before = 100 / first.paper().fullMark();
    var after = 100 / last.paper().fullMark();
    var district = Matched.round(last.paper(), sight).district().mean() * after - Matched.round(first.paper(), sight).district().mean() * before;
    var changes = IntStream.range(0, now.pupils().size())
        .mapToDouble(p -> now.totals()[p] * after - then.getOrDefault(now.pupils().get(p).pupilId(), Double.NaN) * before - district)
        .toArray();
    var mean = ClusteredMean.ofClasses(changes, now.clusters());
    return mean.n() < Small.PUPILS ? independent(first, last) : new Change(mean.estimate(), mean.interval(LEVEL), true, mean.n());
  }

  /** Of different pupils: the half widths of the two intervals are added as squares, as the variances of independent means are. */
  private static Change independent(Line first, Line last) {
    var by = last.gap() - first.gap();
    return new Change(
        by,
        first.interval().defined() && last.interval().defined()
            ? Interval.around(by, Math.hypot(half(first.interval()), half(last.interval())))
            : Interval.UNDEFINED,
        false, 0);
  }

  private static double half(Interval i) {
    return (i.high() - i.low()) / 2;
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

  private static ExhibitTable table(List<Line> lines) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("round"), ExhibitTable.number("gap"), ExhibitTable.number("interval"), ExhibitTable.number("n")),
        lines.stream().map(l -> List.of(l.said(), Names.signed(l.gap()), Names.interval(l.interval()), Names.count(l.n()))).toList());
  }
}
