package org.zhigai.pack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Values;
import org.zhigai.strategy.Strategy;

/** Use case: what a school hands to those who look at many. What was told of a paper is remembered, so that what is told later gives nobody away. */
public final class PackSchool {
  private final ResultsArchive archive;
  private final Book book;
  private final Runnable goesOut;
  private final Clock clock;
  private final Strategies library = Strategies.builtIn();

  /** @param goesOut is told before numbers go out */
  public PackSchool(ResultsArchive archive, Book book, Runnable goesOut, Clock clock) {
    this.archive = archive;
    this.book = book;
    this.goesOut = goesOut;
    this.clock = clock;
  }

  /**
   * What a package says today, and what it would have remembered; nothing is changed.
   *
   * @param telling what has to be remembered when it goes out
   * @param left papers of which nothing is told, for too few were present
   * @param standing papers of which what was told before stands
   */
  public record Ready(SchoolPackage pack, List<Edit> telling, List<String> left, List<String> standing) {
    public Ready {
      telling = List.copyOf(telling);
      left = List.copyOf(left);
      standing = List.copyOf(standing);
    }
  }

  public Ready ready(String school, String district, Progress progress) {
    var all = book.now();
    var before = all.all(SharedPaper.KIND).stream().collect(Collectors.groupingBy(SharedPaper::paper));
    var papers = new ArrayList<PaperShare>();
    var telling = new ArrayList<Edit>();
    var left = new ArrayList<String>();
    var standing = new ArrayList<String>();
    var stored = archive.papers();
    for (var i = 0; i < stored.size(); i++) {
      var label = stored.get(i).info().label();
      progress.step((double) i / stored.size(), Phrase.of("package.paper", label));
      var results = archive.results(stored.get(i).id());
      var told = ShareAgain.of(results, before.getOrDefault(label, List.of()));
      told.ifPresentOrElse(t -> papers.add(t.share()), () -> left.add(label));
      if (told.filter(t -> t.how() == ShareAgain.How.ANEW).isPresent()) {
        telling.add(
            new Edit.Open<>(
                SharedPaper.KIND, today().getYear(),
                Values.of(SharedPaper.ON, today()).and(SharedPaper.PAPER, label).and(SharedPaper.MARKS, PaperMarks.of(results))
                    .and(SharedPaper.TOLD, PaperLines.lines(told.orElseThrow().share()))));
      } else if (told.filter(t -> t.how() == ShareAgain.How.STANDS).isPresent()) {
        standing.add(label);
      }
    }
    return new Ready(new SchoolPackage(school, district, today(), "", papers, problems(all), ledger(all), practices(all)), telling, left, standing);
  }

  /**
   * What went out.
   *
   * @param sum of the package
   * @param signedBy the print of the school's key, for whoever gets it to compare
   */
  public record Handed(Ready ready, String sum, String signedBy) {}

  /** Writes the package and remembers what it told: before the file is there, for what is remembered and was not told gives nobody away. */
  public Handed hand(Path file, PackageSigner signer, String school, String district, Actor by, Progress progress) {
    goesOut.run();
    var ready = ready(school, district, progress);
    told(ready, String.valueOf(file.getFileName()), by);
    return new Handed(ready, PackageFile.write(file, ready.pack(), signer), signer.print());
  }

  private void told(Ready ready, String file, Actor by) {
    if (!ready.telling().isEmpty()) {
      book.apply(Change.of(Phrase.of("package.told", file), by, ready.telling()).forGood()).orThrow();
    }
  }

  private static List<ProblemShare> problems(Facts all) {
    return all.all(Problem.KIND).stream().filter(p -> p.state() == ProblemState.CONFIRMED)
        .map(p -> new ProblemShare(p.number(), p.finding().round(), about(p), p.finding().category(), p.severity(), p.finding().source(), p.state())).toList();
  }

  /** What people worded may name somebody, and is left out. */
  private static About about(Problem p) {
    var target = p.finding().target();
    var name = target instanceof Target.ByPeople || target instanceof Target.Unknown ? "" : target.name();
    return new About(p.finding().domain(), p.finding().grade(), target.kind(), name);
  }

  private List<EntryShare> ledger(Facts all) {
    var verdicts = verdicts(all);
    return all.all(LedgerEntry.KIND).stream().flatMap(e -> all.find(Problem.KIND, e.problemId()).stream().map(p -> {
      var measures = EntryStanding.measures(e.id(), all);
      var done = (int) measures.stream().filter(m -> m.row().state().equals(Measure.State.DONE.name())).count();
      return new EntryShare(
          e.number(), p.number(), about(p), e.status(), e.isOverdue(today()), e.start(), e.due(), e.closedOn(), e.cycle(), measures.size(), done,
          EntryStanding.evidence(e.id(), all).size(), EntryStanding.verified(e.row(), all).flatMap(VerificationRound::answeredOn),
          Optional.ofNullable(verdicts.get(e.problemId())).filter(v -> v.isJudged(e)).map(v -> v.said(Optional.of(e)).verdict()));
    })).toList();
  }

  private static Map<Long, EffectVerdict> verdicts(Facts all) {
    var out = new HashMap<Long, EffectVerdict>();
    all.all(EffectVerdict.KIND).forEach(v -> out.put(v.problemId(), v));
    return out;
  }

  private List<PracticeShare> practices(Facts all) {
    var plans = all.all(TeachingAdjustment.KIND).stream().collect(Collectors.groupingBy(TeachingAdjustment::problemId));
    var keys = all.all(Problem.KIND).stream().collect(Collectors.toMap(Problem::number, Problem::id));
    return ledger(all).stream()
        .filter(e -> e.status() == LedgerStatus.CLOSED && e.verdict().filter(v -> v == Verdict.EFFECTIVE).isPresent() && e.verifiedOn().isPresent())
        .map(e -> {
          var taken = plans.getOrDefault(keys.getOrDefault(e.problem(), 0L), List.of()).stream().filter(p -> !p.chosen().isEmpty()).findFirst();
          // A school's own entries are worded by its people.
          var known = taken.flatMap(p -> library.byKey(p.chosen()));
          return new PracticeShare(
              e.number(), e.about(), known.map(Strategy::key).orElse(""), known.map(Strategy::title).orElse(""),
              taken.flatMap(TeachingAdjustment::form).map(Enum::name).orElse(""), e.verifiedOn().orElseThrow());
        }).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
