package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * 因素与成绩: whether classes where more pupils answer favourably are classes with higher marks. Questionnaires are anonymous, so pupils
 * cannot be matched: the only pairs there are, are classes, and of few classes the interval is wide. Never a cause.
 */
final class RelationExhibit {
  static final String SUBJECT = "subject";
  /** Fewer pairs give no interval. */
  private static final int LEAST_CLASSES = 4;
  private static final double LEVEL = 0.95;

  private RelationExhibit() {}

  /** A factor's correlation over classes; NaN when it cannot be had. */
  private record Line(String factor, double r, Interval interval, int classes) {
    boolean isClear() {
      return interval.defined() && !interval.contains(0);
    }
  }

  static Exhibit of(Sight sight) {
    var survey = sight.survey();
    var papers = sight.archive().papers().stream()
        .filter(p -> p.info().round().equals(survey.round()) && (survey.grade() == 0 || p.info().grade() == survey.grade()))
        .toList();
    var subtitle = Phrase.of("explore.relation.subtitle", Names.round(survey.round()), survey.label());
    if (papers.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.relation.paper"), subtitle);
    }
    var subjects = new LinkedHashMap<String, List<Paper>>();
    papers.forEach(p -> subjects.computeIfAbsent(p.info().subject(), s -> new ArrayList<>()).add(p));
    var subject = sight.place().chosen(SUBJECT).filter(subjects::containsKey).orElseGet(() -> papers.getFirst().info().subject());
    var rates = rates(subjects.getOrDefault(subject, List.of()), sight);
    var lines = survey.factors().stream().map(f -> line(f, rates)).toList();
    var options = List.of(new Option(SUBJECT, subjects.keySet().stream().map(s -> new Option.Value(s, Names.subjectName(s))).toList()));
    var classes = lines.stream().mapToInt(Line::classes).max().orElse(0);
    var shown = lines.stream().filter(l -> l.interval().defined()).toList();
    if (shown.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.relation", classes, LEAST_CLASSES), subtitle).offering(options);
    }
    var clear = shown.stream().filter(Line::isClear).toList();
    var leading = clear.isEmpty() ? shown.getFirst() : clear.getFirst();
    var reading = new ArrayList<Phrase>();
    reading.add(Phrase.of("explore.relation.what", classes, Names.subjectName(subject)));
    reading.add(Phrase.of("explore.relation.line", leading.factor(), leading.r(), Names.fineInterval(leading.interval())));
    reading.add(Phrase.of("explore.relation.care", classes));
    return new Exhibit(
        Phrase.of(clear.isEmpty() ? "explore.relation.title.unsure" : "explore.relation.title", classes, clear.size(), Names.subjectName(subject)),
        subtitle,
        Optional.of(new Plot(shown.size(), words -> new ForestPlot(
            new ChartSpec.Heading("", ""),
            shown.stream()
                .map(l -> new ForestPlot.ForestRow(
                    l.factor(), l.r(), l.interval().low(), l.interval().high(),
                    words.say(l.classes() == classes ? Names.fine(l.r()) : Phrase.of("explore.relation.note", l.r(), l.classes()))))
                .toList(),
            words.say("explore.relation.zero"), words.say("explore.relation.axis", Names.subjectName(subject))))),
        table(lines),
        reading,
        Phrase.of("explore.relation.n", classes),
        Phrase.of("explore.gaps.interval", leading.factor(), Names.fineInterval(leading.interval())),
        trust(classes, classes))
        .offering(options);
  }

  private static org.zhigai.stats.trust.Trust trust(int n, int groups) {
    return TrustRules.of(Method.VARIANCE_SHARE, TrustFacts.of(n).withGroups(groups));
  }

  /** Score rate of each class that is large enough. */
  private static Map<ClassRef, Double> rates(List<Paper> papers, Sight sight) {
    var out = new TreeMap<ClassRef, Double>();
    for (var paper : papers) {
      var sat = SatPaper.of(sight.archive().results(paper.id()));
      for (var c : sat.classes()) {
        var totals = Descriptives.of(sat.of(c, sat.totals()));
        if (totals.n() >= Small.PUPILS) {
          out.put(c, totals.mean() / paper.fullMark());
        }
      }
    }
    return out;
  }

  private static Line line(FactorFigures factor, Map<ClassRef, Double> rates) {
    var classes = factor.questionnaire().classes();
    var answered = new TreeMap<ClassRef, List<Double>>();
    for (var p = 0; p < factor.values().length; p++) {
      if (!Double.isNaN(factor.values()[p])) {
        answered.computeIfAbsent(classes.get(p), c -> new ArrayList<>()).add(factor.values()[p]);
      }
    }
    var both = answered.keySet().stream()
        .filter(c -> rates.containsKey(c) && answered.getOrDefault(c, List.of()).size() >= Small.ANSWERS)
        .toList();
    var shares = both.stream().mapToDouble(c -> answered.getOrDefault(c, List.of()).stream().mapToDouble(d -> d).average().orElse(Double.NaN));
    var r = both.size() < LEAST_CLASSES
        ? Double.NaN
        : Correlation.pearson(shares.toArray(), both.stream().mapToDouble(c -> rates.getOrDefault(c, Double.NaN)).toArray());
    return new Line(factor.name(), r, Correlation.interval(r, both.size(), LEVEL), both.size());
  }

  private static ExhibitTable table(List<Line> lines) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("factor"), ExhibitTable.number("relation"), ExhibitTable.number("interval"), ExhibitTable.number("classes")),
        lines.stream()
            .map(l -> List.of(
                Names.text(l.factor()), Names.fine(l.r()),
                Names.fineInterval(l.interval()),
                Names.count(l.classes())))
            .toList());
  }
}
