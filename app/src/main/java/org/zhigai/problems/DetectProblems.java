package org.zhigai.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.compare.BenjaminiHochberg;

/**
 * Use case: what the results say is weak. All tests of all rules on all papers make one list; a finding needs its
 * Benjamini–Hochberg level within the budget and a difference at or beyond the practical floor.
 */
public final class DetectProblems {
  private final ResultsArchive archive;
  private final List<ProblemRule> rules;
  private final ThresholdSource thresholds;

  /** The same thresholds for all subjects and grades. */
  public DetectProblems(ResultsArchive archive, List<ProblemRule> rules, Thresholds thresholds) {
    this(archive, rules, (subject, grade) -> thresholds);
  }

  public DetectProblems(ResultsArchive archive, List<ProblemRule> rules, ThresholdSource thresholds) {
    this.archive = archive;
    this.rules = List.copyOf(rules);
    this.thresholds = thresholds;
  }

  /** Findings by round, domain, whole grade before class, and target; how many tests were made is in the result. */
  public Detection detect(Progress progress) {
    var measured = measure(progress.part(0, 0.7));
    var school = thresholds.of("", 0);
    var candidates = candidates(measured, school, progress);
    var ps = candidates.stream().mapToDouble(c -> c.finding().p()).toArray();
    var q = BenjaminiHochberg.adjust(ps);
    var found = new LinkedHashMap<String, Finding>();
    for (var i = 0; i < q.length; i++) {
      var candidate = candidates.get(i);
      if (candidate.meetsFloor() && q[i] <= school.level()) {
        found.merge(candidate.finding().key(), candidate.finding().withQ(q[i]), (a, b) -> a.q() <= b.q() ? a : b);
      }
    }
    var ordered = new ArrayList<>(found.values());
    ordered.sort(
        Comparator.comparing(Finding::round)
            .thenComparing(Finding::source)
            .thenComparing(Finding::domain)
            .thenComparing(f -> f.classRef().isPresent())
            .thenComparing(f -> f.target().name())
            .thenComparing(Finding::key));
    var surprising = (int) Arrays.stream(q).filter(level -> level <= school.level()).count();
    var rising = Arrays.stream(ps).filter(p -> !Double.isNaN(p)).sorted().boxed().toList();
    return new Detection(ordered, candidates.size(), surprising, rising, sat(measured), scopes(candidates),
        candidates.stream().map(Candidate::finding).toList(),
        Lack.of(measured.papers().stream().map(m -> m.figures().paper()).toList(), measured.indicators(), measured.factors()));
  }

  /**
   * Every test made, each with the floor of its own subject and grade. A rule makes the same tests in the same order whatever
   * the thresholds are: they decide the floor alone, so that changing one never changes how many tests share the budget.
   */
  private List<Candidate> candidates(Measured measured, Thresholds school, Progress progress) {
    var out = new ArrayList<Candidate>();
    var known = new HashMap<String, Thresholds>();
    for (var rule : rules) {
      progress.step(0.7, Phrase.of("problems.examining", Phrase.of(rule.traits().says().name(), rule.traits().id())));
      var examined = new HashMap<Thresholds, List<Candidate>>();
      var plain = rule.examine(measured, school);
      examined.put(school, plain);
      for (var i = 0; i < plain.size(); i++) {
        var finding = plain.get(i).finding();
        var own =
            known.computeIfAbsent(
                finding.grade() + finding.domain(), k -> thresholds.of(finding.domain(), finding.grade()));
        out.add(examined.computeIfAbsent(own, t -> rule.examine(measured, t)).get(i));
      }
    }
    return out;
  }

  /** By grade. */
  private static List<Detection.Sat> sat(Measured measured) {
    var out = new TreeMap<Integer, Detection.Sat>();
    for (var measure : measured.papers()) {
      var sat = measure.sat();
      var grade = sat.paper().info().grade();
      out.merge(
          grade, new Detection.Sat(grade, sat.classes().size(), sat.pupils().size()), (a, b) -> a.pupils() >= b.pupils() ? a : b);
    }
    return List.copyOf(out.values());
  }

  /** By subject and grade. */
  private static List<Scope> scopes(List<Candidate> candidates) {
    return candidates.stream()
        .map(c -> new Scope(c.finding().domain(), c.finding().grade()))
        .distinct()
        .sorted(Comparator.comparing(Scope::subject).thenComparingInt(Scope::grade))
        .toList();
  }

  private Measured measure(Progress progress) {
    var papers = archive.papers();
    var indicators = archive.indicators();
    var measures = new ArrayList<Measured.Measure>();
    for (var i = 0; i < papers.size(); i++) {
      progress.step((double) i / papers.size(), Phrase.of("problems.reading", papers.get(i).info().label()));
      var results = archive.results(papers.get(i).id());
      measures.add(Measured.Measure.of(results, indicators));
    }
    var factors =
        archive.questionnaires().stream().flatMap(q -> FigureQuestionnaire.of(q, indicators).stream()).toList();
    return new Measured(measures, factors, indicators);
  }
}
