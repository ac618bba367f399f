package org.zhigai.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.diagnosis.Bands;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.strategy.Fit;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Found;
import org.zhigai.strategy.Query;
import org.zhigai.strategy.Strategy;

/**
 * Use case: 学生发展规划 for pupils, one by one or for a whole group at once, with what is known filled in: which points of the last papers a pupil has
 * and which not yet. What nobody measured is left to the teacher. Reads the papers: not for the window's thread.
 */
public final class DevelopmentDesk {
  private static final int MOST_POINTS = 6;

  private final ResultsArchive archive;
  private final Strategies strategies;
  private final Book book;
  private final Clock clock;

  public DevelopmentDesk(ResultsArchive archive, Strategies strategies, Book book, Clock clock) {
    this.archive = archive;
    this.strategies = strategies;
    this.book = book;
    this.clock = clock;
  }

  /** By number. */
  public List<DevelopmentPlan> plans() {
    return book.all(DevelopmentPlan.KIND);
  }

  /**
   * Opens the plans of those who have none.
   *
   * @param pupils pseudonyms
   */
  public Change draftFor(List<String> pupils, Actor by) {
    var there = plans().stream().map(DevelopmentPlan::pupil).collect(Collectors.toSet());
    var papers = latest();
    var edits = new ArrayList<Edit>();
    pupils.stream().distinct().filter(p -> !there.contains(p)).forEach(p -> edits.add(draft(p, papers)));
    return Change.of(Phrase.of("development.drafted", edits.size()), by, edits);
  }

  /** Of each subject and grade the last paper with items, the last first. */
  private List<SatPaper> latest() {
    var out = new LinkedHashMap<String, Paper>();
    archive.papers().stream()
        .filter(p -> !p.items().isEmpty())
        .sorted(Comparator.comparing((Paper p) -> p.info().round()))
        .forEach(p -> out.put(p.info().subject() + p.info().round().entryYear(p.info().grade()), p));
    return out.values().stream()
        .sorted(Comparator.comparing((Paper p) -> p.info().round()).reversed())
        .map(p -> SatPaper.of(archive.results(p.id())))
        .toList();
  }

  /**
   * What a pupil showed on a paper.
   *
   * @param has points with two thirds of their marks or more
   * @param not points with less than a third
   */
  private record Shown(SatPaper paper, ClassRef classRef, List<String> has, List<String> not) {}

  private Edit draft(String pupil, List<SatPaper> papers) {
    var shown = papers.stream().flatMap(p -> shown(pupil, p).stream()).toList();
    var weak = shown.stream().flatMap(s -> s.not().stream().map(point -> Map.entry(s, point))).findFirst();
    var strategy = weak.flatMap(w -> strategy(w.getKey().paper(), w.getValue()));
    var today = LocalDate.now(clock);
    return new Edit.Open<>(
        DevelopmentPlan.KIND, today.getYear(),
        Values.of(DevelopmentPlan.PUPIL, pupil)
            .and(DevelopmentPlan.CLASS, shown.stream().map(Shown::classRef).findFirst())
            .and(DevelopmentPlan.LEARNING_NOW, now(shown))
            .and(DevelopmentPlan.LEARNING_AIM,
                weak.map(w -> Prose.of(Phrase.of("development.aim", w.getKey().paper().paper().info().subject(), w.getValue()))).orElse(Prose.none()))
            .and(DevelopmentPlan.LEARNING_DOING, strategy.map(Strategy::steps).orElse(List.of()))
            .and(DevelopmentPlan.FAMILY, strategy.flatMap(Strategy::homework).map(Strategy.Homework::a).orElse("")));
  }

  private static Optional<Shown> shown(String pupil, SatPaper paper) {
    var row = IntStream.range(0, paper.pupils().size()).filter(p -> paper.pupils().get(p).pseudonym().equals(pupil)).findFirst();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var points = new LinkedHashMap<String, List<Integer>>();
    for (var i = 0; i < paper.paper().items().size(); i++) {
      for (var point : paper.paper().items().get(i).knowledgePoints()) {
        points.computeIfAbsent(point, k -> new ArrayList<>()).add(i);
      }
    }
    var has = new ArrayList<String>();
    var not = new ArrayList<String>();
    points.forEach((point, items) -> {
      var rate = paper.rates(items)[row.getAsInt()];
      // One item of a point says too little about one pupil.
      if (items.size() > 1 && !Double.isNaN(rate)) {
        if (rate >= Bands.UPPER - 1e-9) {
          has.add(point);
        } else if (Bands.isLow(rate)) {
          not.add(point);
        }
      }
    });
    return Optional.of(new Shown(paper, paper.pupils().get(row.getAsInt()).classRef(), has, not));
  }

  private static Prose now(List<Shown> shown) {
    return shown.stream()
        .filter(s -> !s.has().isEmpty() || !s.not().isEmpty())
        .map(DevelopmentDesk::said)
        .reduce((a, b) -> Phrase.of("development.and", a, b))
        .map(Prose::of)
        .orElse(Prose.none());
  }

  private static Phrase said(Shown s) {
    var paper = s.paper().paper().info().label();
    return s.not().isEmpty()
        ? Phrase.of("development.has", paper, some(s.has()))
        : s.has().isEmpty() ? Phrase.of("development.not", paper, some(s.not())) : Phrase.of("development.both", paper, some(s.has()), some(s.not()));
  }

  private static String some(List<String> points) {
    return points.stream().limit(MOST_POINTS).collect(Collectors.joining("、"));
  }

  private Optional<Strategy> strategy(SatPaper paper, String point) {
    var info = paper.paper().info();
    var query = new Query(info.subject(), info.grade(), point, Optional.empty(), List.of(), Optional.of(FormOfHelp.SINGLE_PUPIL));
    return switch (strategies.find(query)) {
      case Found.Nothing nothing -> Optional.empty();
      case Found.Offers found ->
          found.offers().stream().filter(o -> o.fit() != Fit.DOMAIN).sorted(Comparator.comparing(o -> !o.helpFits())).findFirst().map(Found.Offer::strategy);
    };
  }
}
