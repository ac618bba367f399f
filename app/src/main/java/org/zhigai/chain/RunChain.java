package org.zhigai.chain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.Review;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;

/**
 * Use case: from workbooks to exports without a person. Suggestions are confirmed in the name of {@code by}, drafts kept as
 * drafts, ledger entries opened and left 未启动: what is left to people stays visibly open.
 */
public final class RunChain {
  private final Chain chain;
  private final Words words;
  private final Telling telling;
  private final Optional<Boolean> samePupils;
  private final Map<String, Long> milliseconds = new LinkedHashMap<>();

  /** What people add to a run; nothing, but in the sample. */
  public interface Telling {
    /** Before anything is opened: who there is. */
    default void before(Chain chain, Actor by) {}

    /** When all is opened, before it is judged and the tables are written. */
    default void after(Chain chain, Actor by) {}
  }

  /** @param words the language what is told is written in */
  public RunChain(Chain chain, Words words) {
    this(chain, words, new Telling() {});
  }

  /** @param telling what people add */
  public RunChain(Chain chain, Words words, Telling telling) {
    this(chain, words, telling, Optional.empty());
  }

  /** @param samePupils whether numbers that are known under other names are of the same pupils; empty when nobody said so */
  public RunChain(Chain chain, Words words, Telling telling, Optional<Boolean> samePupils) {
    this.samePupils = samePupils;
    this.chain = chain;
    this.words = words;
    this.telling = telling;
  }

  /** Imports {@code workbooks}, walks the chain and writes the exports into {@code out}. */
  public RunSummary run(List<Path> workbooks, Path out, Actor by, Progress progress) {
    var taken = take(workbooks, by, progress);
    telling.before(chain, by);
    var tests = timed("problems", () -> chain.follow(by, progress.part(0.5, 0.7)));
    // What was read and measured lies among the old until memory runs out; half way, so that neither half takes more than the other.
    System.gc();
    var problems = timed("confirm", () -> confirmAll(by));
    progress.step(0.7, Phrase.of("chain.drafting"));
    timed("adjustments", () -> chain.book().apply(chain.adjustments().draftFor(problems, by)).orThrow());
    timed("ledger", () -> chain.book().apply(chain.ledger().open(problems, chain.leader(), by)).orThrow());
    telling.after(chain, by);
    var listed = chain.problems().confirmed();
    progress.step(0.8, Phrase.of("chain.judging"));
    var _ = timed("effects", () -> chain.effects().judge(by, progress.part(0.8, 0.85)));
    var files = timed("exports", () -> chain.reports().writeAll(out, progress.part(0.85, 1)));
    var lines = new Summarise(listed, chain.people(), chain.book().now());
    return new RunSummary(
        chain.school().name(),
        taken.imports(),
        taken.told(),
        chain.figures().papers().stream().map(p -> Summarise.paper(chain.figures().figures(p.id()))).toList(),
        chain.figures().factors().stream().map(Summarise::factor).toList(),
        chain.figures().indicators().size(),
        tests.tests(),
        listed.isEmpty() ? Summarise.untested(chain, words) : List.of(),
        by.name(),
        listed.stream().map(Summarise::problem).toList(),
        chain.adjustments().adjustments().stream().map(lines::adjustment).toList(),
        chain.ledger().entries().stream().map(lines::ledger).toList(),
        chain.effects().lines().stream().map(lines::effect).toList(),
        files.stream().map(Summarise::export).toList(),
        Map.copyOf(milliseconds));
  }

  /** What an import leaves of the workbooks it read. */
  private record Taken(List<RunSummary.ImportLine> imports, List<RunSummary.ToldLine> told) {}

  private Taken take(List<Path> workbooks, Actor by, Progress progress) {
    var readings = timed("read", () -> chain.imports().preview(workbooks, progress.part(0, 0.4)));
    var review = timed("review", () -> chain.imports().review(readings, Progress.NONE));
    var pupils = samePupils.map(same -> Review.decided(review.others(), same)).orElse(Map.of());
    var outcome = timed("import", () -> chain.imports().commit(readings, new Decisions(Set.of(), pupils), by, progress.part(0.4, 0.5)));
    return new Taken(imports(outcome), Summarise.told(readings, review, samePupils, words));
  }

  private List<Problem> confirmAll(Actor by) {
    var suggested = chain.problems().problems().stream().filter(p -> p.state() == ProblemState.SUGGESTED).toList();
    if (!suggested.isEmpty()) {
      chain.book().apply(chain.problems().confirm(suggested, by)).orThrow();
    }
    return chain.problems().confirmed();
  }

  private static List<RunSummary.ImportLine> imports(ImportOutcome outcome) {
    return Stream.concat(
        outcome.imported().stream().map(r -> line(r, false)),
        outcome.unchanged().stream().map(r -> line(r, true)))
        .toList();
  }

  private static RunSummary.ImportLine line(ImportRecord record, boolean unchanged) {
    return new RunSummary.ImportLine(record.file(), record.sha256(), record.what(), unchanged);
  }

  private <T> T timed(String step, Supplier<T> work) {
    var start = System.nanoTime();
    var out = work.get();
    milliseconds.put(step, (System.nanoTime() - start) / 1_000_000);
    return out;
  }
}
