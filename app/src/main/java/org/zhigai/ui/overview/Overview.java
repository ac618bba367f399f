package org.zhigai.ui.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Relapse;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;

/**
 * What the overview says, read at once from the store.
 *
 * @param funnel 发现 → 确认 → 未启动 → 整改中 → 待复核 → 已销号 → 反弹
 * @param weak what is weak and not dealt with
 * @param next what waits for somebody, most pressing first
 * @param weeks what falls due within six weeks
 * @param watch what was dealt with and may have come back
 * @param lookBack the next look-back ahead
 * @param papers the latest paper of each subject, in the order the subjects first appear
 */
record Overview(
    List<Stage> funnel, List<WeakSpot> weak, List<Next> next, SixWeeks weeks, List<Relapse> watch, Optional<LocalDate> lookBack, List<PaperFigures> papers) {

  private static final LedgerStatus[] UNDERWAY = {
      LedgerStatus.IN_PROGRESS, LedgerStatus.STAGE_DONE, LedgerStatus.RETURNED, LedgerStatus.LONG_TERM, LedgerStatus.ESCALATED};

  Overview {
    funnel = List.copyOf(funnel);
    weak = List.copyOf(weak);
    next = List.copyOf(next);
    watch = List.copyOf(watch);
    papers = List.copyOf(papers);
  }

  /** Whether nobody would see a difference. */
  boolean saysTheSame(Overview other) {
    return funnel.equals(other.funnel) && weak.equals(other.weak) && next.equals(other.next) && weeks.equals(other.weeks) && watch.equals(other.watch)
        && lookBack.equals(other.lookBack) && papers.stream().map(Overview::said).toList().equals(other.papers.stream().map(Overview::said).toList());
  }

  /** What of a paper is drawn. */
  private static List<Object> said(PaperFigures paper) {
    return List.of(paper.paper().info(), paper.levels(), paper.district());
  }

  /**
   * A stage of the chain.
   *
   * @param id short and stable, for node ids
   */
  record Stage(String id, long count, String station) {

    Phrase name() {
      return Phrase.of("overview." + id);
    }
  }

  static Overview of(ReadFigures figures, ProblemDesk problems, LedgerDesk ledger, ForPrincipal waiting, LocalDate today, Progress progress) {
    var all = problems.problems();
    var entries = ledger.entries();
    var papers = latest(figures);
    var looks = ledger.now().all(LookBack.KIND);
    var watch = Relapse.watch(entries, all, looks, problems.detection(progress).findings(), today);
    return new Overview(
        funnel(all, entries), WeakSpot.of(all, entries), waiting.with(Next.of(all, entries, watch, !figures.papers().isEmpty(), today)),
        SixWeeks.of(entries, today), watch,
        Relapse.next(looks, today), papers);
  }

  static List<Stage> funnel(List<Problem> problems, List<LedgerEntry> entries) {
    var confirmed = problems.stream().filter(p -> p.state() == ProblemState.CONFIRMED).count();
    return List.of(
        new Stage("found", problems.size(), "problems"),
        new Stage("confirmed", confirmed, "problems"),
        new Stage("idle", count(entries, LedgerStatus.NOT_STARTED), "ledger"),
        new Stage("underway", count(entries, UNDERWAY), "ledger"),
        new Stage("awaiting", count(entries, LedgerStatus.AWAITING_VERIFICATION, LedgerStatus.VERIFIED), "ledger"),
        new Stage("closed", count(entries, LedgerStatus.CLOSED), "ledger"),
        new Stage("lapsed", count(entries, LedgerStatus.REOPENED), "ledger"));
  }

  /** The sentence under the title: how much is weak, how far it has come, what waits. */
  Phrase says() {
    if (weak.isEmpty()) {
      return Phrase.of("overview.answers");
    }
    var working = weak.stream().filter(s -> s.entry().filter(e -> e.status() != LedgerStatus.NOT_STARTED).isPresent()).count();
    return Phrase.of("overview.says", weak.size(), working, weak.size() - working, next.size());
  }

  private static long count(List<LedgerEntry> entries, LedgerStatus... statuses) {
    return entries.stream().filter(e -> List.of(statuses).contains(e.status())).count();
  }

  /** A subject measured again later is shown as it stands now. */
  private static List<PaperFigures> latest(ReadFigures figures) {
    var bySubject = new LinkedHashMap<String, Paper>();
    figures.papers().stream().filter(p -> !p.items().isEmpty()).forEach(p -> bySubject.put(p.info().subject(), p));
    return bySubject.values().stream().map(p -> figures.figures(p.id())).toList();
  }
}
