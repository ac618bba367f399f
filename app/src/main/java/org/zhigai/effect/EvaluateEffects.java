package org.zhigai.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Values;

/** Use case: what became of each confirmed problem. A verdict is kept with its numbers, and made anew when what it stands on has changed. */
public final class EvaluateEffects {
  private final ResultsArchive results;
  private final Book book;
  private final Clock clock;

  public EvaluateEffects(ResultsArchive results, Book book, Clock clock) {
    this.results = results;
    this.book = book;
    this.clock = clock;
  }

  /**
   * A verdict as it stands: what it says of what was done depends on the entry, of which it is read each time.
   *
   * @param row what the numbers say of what was done
   */
  public record Line(EffectVerdict verdict, Optional<LedgerEntry> entry, EffectRow row) {

    private static Line of(EffectVerdict verdict, Optional<LedgerEntry> entry) {
      return new Line(verdict, entry, verdict.said(entry));
    }

    public EffectForm form() {
      return EffectForm.of(row);
    }

    /** Whether somebody has to say on which day it was measured. */
    public boolean asksDay() {
      return verdict.asksDay(entry);
    }
  }

  /** The kept verdicts on confirmed problems, by number of the problem. */
  public List<Line> lines() {
    var now = book.now();
    var entries = entries(now);
    var verdicts = verdicts(now);
    return confirmed(now.all(Problem.KIND)).stream()
        .flatMap(p -> Optional.ofNullable(verdicts.get(p.id())).stream())
        .map(v -> Line.of(v, Optional.ofNullable(entries.get(v.problemId()))))
        .toList();
  }

  /** The same, their numbers alone. */
  public List<EffectRow> rows() {
    return lines().stream().map(Line::row).toList();
  }

  /** Who judged, when it was measured, what comes next: what people add to the numbers. */
  public <V> Change put(EffectVerdict verdict, Field<EffectVerdict, V> field, V value, Actor by) {
    return Change.of(
        Phrase.of("effect.edited", verdict.row().number(), EffectVerdict.KIND.label(field)), by, Edit.put(verdict.row(), Values.of(field, value)));
  }

  private static Map<Long, LedgerEntry> entries(Facts now) {
    return now.all(LedgerEntry.KIND).stream().collect(Collectors.toMap(LedgerEntry::problemId, Function.identity()));
  }

  private static Map<Long, EffectVerdict> verdicts(Facts now) {
    return now.all(EffectVerdict.KIND).stream().collect(Collectors.toMap(EffectVerdict::problemId, Function.identity()));
  }

  /**
   * Judges every confirmed problem by what was measured and keeps what is new. Reads the papers: not for the window's thread.
   *
   * @return the verdicts as they are now
   */
  public List<EffectRow> judge(Actor by, Progress progress) {
    var now = book.now();
    var entries = entries(now);
    var verdicts = verdicts(now);
    var problems = confirmed(now.all(Problem.KIND));
    var edits = new ArrayList<Edit>();
    for (var i = 0; i < problems.size(); i++) {
      var problem = problems.get(i);
      progress.step((double) i / problems.size(), Phrase.of("effect.judging", problem.number()));
      var row = row(problem, Optional.ofNullable(entries.get(problem.id())));
      var old = Optional.ofNullable(verdicts.get(problem.id()));
      if (old.isEmpty()) {
        edits.add(opened(problem, row));
      } else if (!kept(old.get().numbers().on(row.decidedOn())).equals(kept(row))) {
        edits.add(Edit.put(old.get().row(), Values.of(EffectVerdict.NUMBERS, row)));
      }
    }
    book.apply(Change.of(Phrase.of("effect.judged", edits.size()), by, edits).forGood()).orThrow();
    return rows();
  }

  /** Whether another paper judges by now than the one that did, because an entry was opened or its days were moved. Reads no results. */
  public boolean isStale() {
    var now = book.now();
    var entries = entries(now);
    var verdicts = verdicts(now);
    var papers = results.papers().stream().collect(Collectors.toMap(Paper::id, Function.identity()));
    return confirmed(now.all(Problem.KIND)).stream().anyMatch(p -> {
      var kept = verdicts.get(p.id());
      return kept != null && kept.numbers().after().isPresent()
          && Optional.ofNullable(papers.get(p.finding().evidence().paperId()))
              .flatMap(before -> later(before, Optional.ofNullable(entries.get(p.id()))))
              .filter(after -> !isOf(kept.numbers(), after)).isPresent();
    });
  }

  private static boolean isOf(EffectRow row, Paper paper) {
    return row.after().equals(Optional.of(paper.info().round())) && row.followUp().on().equals(paper.date());
  }

  /** As it is kept: a whole number of a sentence may come back as a wider one. */
  private static Object kept(EffectRow row) {
    return EffectVerdict.NUMBERS.type().plain(row);
  }

  private static List<Problem> confirmed(List<Problem> problems) {
    return problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList();
  }

  private Edit opened(Problem problem, EffectRow row) {
    return new Edit.Open<>(
        EffectVerdict.KIND, row.decidedOn().getYear(), Values.of(EffectVerdict.PROBLEM, problem.id()).and(EffectVerdict.NUMBERS, row));
  }

  /** A support group of a problem's teaching adjustment, and what became of its pupils. */
  public record OfGroup(long problemId, String plan, GroupEffect effect) {}

  /** One a support group whose problem was measured again, by number of the plan. */
  public List<OfGroup> groups() {
    var now = book.now();
    return now.all(TeachingAdjustment.KIND).stream()
        .filter(a -> !a.pupils().isEmpty())
        .flatMap(a -> now.find(Problem.KIND, a.problemId()).flatMap(p -> ofGroup(p, a)).stream())
        .toList();
  }

  private Optional<OfGroup> ofGroup(Problem problem, TeachingAdjustment plan) {
    if (problem.finding().evidence().paperId() == 0) {
      return Optional.empty();
    }
    var before = results.results(problem.finding().evidence().paperId());
    var frame = new EffectFrame(problem, Optional.empty(), LocalDate.now(clock));
    return later(before.paper(), Optional.empty())
        .map(after -> PaperEffect.ofGroup(frame, before, results.results(after.id()), plan.pupils()))
        .map(effect -> new OfGroup(problem.id(), plan.number(), effect));
  }

  private EffectRow row(Problem problem, Optional<LedgerEntry> entry) {
    var frame = new EffectFrame(problem, entry, LocalDate.now(clock));
    var finding = problem.finding();
    if (!finding.isMeasured()) {
      return frame.without("effect.reason.stated");
    }
    if (finding.evidence().paperId() == 0) {
      return FactorEffect.of(frame, results.questionnaires(), results.indicators());
    }
    var before = results.results(finding.evidence().paperId());
    return later(before.paper(), entry)
        .map(after -> PaperEffect.of(frame, before, results.results(after.id()), results.indicators()))
        .orElseGet(() -> frame.without("effect.reason.no-later"));
  }

  /**
   * The paper of the same subject that judges what was done, of those the same pupils sat later: the first one that was sat when it was to be done, or else
   * the last since it began, or else the next.
   */
  private Optional<Paper> later(Paper before, Optional<LedgerEntry> entry) {
    var info = before.info();
    var later = results.papers().stream().filter(p -> info.isEarlierOf(p.info())).sorted(Comparator.comparing(Paper::info, PaperInfo.BY_TIME)).toList();
    var done = later.stream().filter(p -> entry.filter(e -> !lastDay(p).isBefore(e.due())).isPresent()).findFirst();
    var begun = later.reversed().stream().filter(p -> entry.filter(e -> lastDay(p).isAfter(e.start())).isPresent()).findFirst();
    return done.or(() -> begun).or(() -> later.stream().findFirst());
  }

  private static LocalDate lastDay(Paper paper) {
    return paper.date().orElse(WhenMeasured.last(paper.info().round()));
  }
}
