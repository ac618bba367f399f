package org.zhigai.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.Circle;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.Gauges;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.People;
import org.zhigai.rows.Facts;

/** 整改台账: a measure a line; and who verified what from where, a verification a line. One fact a cell. */
final class LedgerReport {
  private static final Words ZH = new Words(Sheets.LANG);
  /** What a row is known by. */
  static final String ENTRY = "台账编号";
  static final String MEASURE = "措施编号";
  static final String STATUS = "完成情况";
  static final String DUE = "完成时限";
  private static final List<String> LOOK_BACK = List.of("第一次回头看", "第二次回头看");

  private final Letterhead head;
  private final List<LedgerEntry> entries;
  private final People people;
  private final LongFunction<String> problem;
  private final LongFunction<Run> verdict;
  private final List<Run> signed;
  private final Facts all;

  /**
   * @param problem 问题编号 of a problem id
   * @param verdict 成效 of a problem id
   * @param signed who signed it, and whether it was changed since
   */
  LedgerReport(
      Letterhead head, List<LedgerEntry> entries, People people, LongFunction<String> problem, LongFunction<Run> verdict, List<Run> signed, Facts all) {
    this.head = head;
    this.entries = entries;
    this.people = people;
    this.problem = problem;
    this.verdict = verdict;
    this.signed = signed;
    this.all = all;
  }

  /** An entry and one of its measures; nothing where it has none, or where all of them stand together. */
  private record Step(LedgerEntry entry, Optional<Measure> measure) {}

  SheetReport entries() {
    return table(entries, Stream.concat(counts().stream(), signed.stream()).toList());
  }

  /**
   * Those of one unit that are not closed, as they are given to it to be filled in.
   *
   * @param unit what it is called; empty for those that name none
   */
  SheetReport part(String unit) {
    var own = open(unit).toList();
    var said = unit.isEmpty() ? Run.say("report.ledger.part.nobody", own.size()) : Run.say("report.ledger.part", unit, own.size());
    return table(own, List.of(said));
  }

  private Stream<LedgerEntry> open(String unit) {
    return entries.stream().filter(e -> e.status() != LedgerStatus.CLOSED && people.path(e.responsible()).equals(unit));
  }

  /** What units are called of which something is not closed yet, in the order of the ledger; empty where an entry names none. */
  List<String> units() {
    return entries.stream().filter(e -> e.status() != LedgerStatus.CLOSED).map(e -> people.path(e.responsible())).distinct().toList();
  }

  private SheetReport table(List<LedgerEntry> shown, List<Run> notes) {
    var sheets = new Sheets<Step>()
        .together(Step::entry)
        .centred(ENTRY, 12, s -> Run.of(s.entry().number())).once()
        .centred("问题编号", 12, s -> Run.of(problem.apply(s.entry().problemId()))).once()
        .left("存在问题", 22, s -> Run.of(s.entry().issue())).once().asked()
        .left("整改目标（可量化）", 20, s -> Run.of(s.entry().target())).once().asked();
    if (head.form().joined()) {
      sheets.left("整改措施", 40, s -> AdjustmentReport.numbered(measures(s).map(Measure::text).toList())).asked()
          .left("措施责任人", 10, s -> lines(s, m -> Run.of(people.person(m.person()))))
          .centred("措施时限", 14, s -> lines(s, m -> Run.of(m.due())))
          .centred("措施状态", 10, s -> lines(s, m -> Run.of(Measure.KIND.state(m.row().state()))));
    } else {
      sheets.centred(MEASURE, 12, s -> Run.of(s.measure().map(Measure::number).orElse("")))
          .left("整改措施", 30, s -> Run.of(s.measure().map(Measure::text).orElse(""))).asked()
          .centred("措施责任人", 8, s -> Run.of(s.measure().map(m -> people.person(m.person())).orElse(""))).asked()
          .centred("措施时限", 14, s -> s.measure().map(m -> Run.of(m.due())).orElse(Run.empty())).asked()
          .centred("措施状态", 8, s -> s.measure().map(m -> Run.of(Measure.KIND.state(m.row().state()))).orElse(Run.empty()))
          .from(Arrays.stream(Measure.State.values()).map(state -> Run.of(Measure.KIND.state(state.name()))))
          .centred("完成日期", 14, s -> s.measure().flatMap(Measure::doneOn).map(Run::of).orElse(Run.empty()));
    }
    return sheets
        .centred("牵头领导", 8, s -> Run.of(people.person(s.entry().leader()))).once().asked()
        .centred("责任单位（部门）", 13, s -> Run.of(people.path(s.entry().responsible()))).once().asked()
        .from(people.units().stream().map(u -> Run.of(people.path(u.id()))))
        .centred("责任人", 8, s -> Run.of(people.person(s.entry().person()))).once().asked()
        .centred("配合部门", 9, s -> Run.of(people.paths(s.entry().supporting()))).once()
        .centred("启动时间", 14, s -> Run.of(s.entry().start())).once().asked()
        .centred(DUE, 14, s -> Run.of(s.entry().due())).once().asked()
        .centred("原定时限", 14, s -> moved(s.entry())).once()
        .left("整改进展", 15, s -> Run.of(s.entry().row().get(LedgerEntry.PROGRESS))).once()
        .centred(STATUS, 9, s -> Run.of(s.entry().status().label())).once()
        .from(Arrays.stream(LedgerStatus.values()).map(status -> Run.of(status.label())))
        .centred("逾期", 5, s -> s.entry().isOverdue(head.date()) ? Run.say("ledger.overdue") : Run.empty()).once()
        .of(Submitted.LEDGER, head, shown.stream().flatMap(this::steps).toList(), notes);
  }

  private Stream<Step> steps(LedgerEntry entry) {
    var measures = head.form().joined() ? List.<Measure>of() : EntryStanding.measures(entry.id(), all);
    return measures.isEmpty() ? Stream.of(new Step(entry, Optional.empty())) : measures.stream().map(m -> new Step(entry, Optional.of(m)));
  }

  private Stream<Measure> measures(Step step) {
    return EntryStanding.measures(step.entry().id(), all).stream();
  }

  private Run lines(Step step, Function<Measure, Run> what) {
    return new Run.Lines(measures(step).map(what).toList());
  }

  /** The date as first promised, where it has moved. */
  private Run moved(LedgerEntry entry) {
    var first = DueRequest.first(entry.id(), entry.due(), all);
    return first.equals(entry.due()) ? Run.empty() : Run.of(first);
  }

  /** How many of what, and what has changed since the tables were last handed in. */
  private List<Run> counts() {
    var gauges = Gauges.of(entries, all, head.date());
    var by = entries.stream().collect(Collectors.groupingBy(LedgerEntry::status, TreeMap::new, Collectors.counting()));
    var states = by.entrySet().stream().map(e -> ZH.say("report.ledger.count", e.getKey().label(), e.getValue())).collect(Collectors.joining("，"));
    var out = new ArrayList<Run>();
    out.add(Run.say(
        "report.ledger.counts", entries.size(), gauges.closed(), gauges.overdue(), by.getOrDefault(LedgerStatus.LONG_TERM, 0L), gauges.verifiedOutside(),
        gauges.selfClosed(), states));
    SentLedger.lastSubmitted(all).ifPresent(last -> out.add(SinceSent.of(last, entries)));
    return out;
  }

  /** An entry and one of its verifications; nothing where none was asked for. */
  private record Look(LedgerEntry entry, Optional<VerificationRound> round) {}

  SheetReport verifications() {
    return new Sheets<Look>()
        .together(Look::entry)
        .centred(ENTRY, 12, l -> Run.of(l.entry().number())).once()
        .left("存在问题", 26, l -> Run.of(l.entry().issue())).once()
        .centred("佐证材料（编号）", 12, l -> evidence(l.entry())).once()
        .left("自查意见", 14, l -> Run.of(l.entry().row().get(LedgerEntry.SELF_CHECK))).once()
        .centred("成效", 9, l -> verdict.apply(l.entry().problemId())).once()
        .centred("提请日期", 15, l -> l.round().map(r -> Run.of(r.askedOn())).orElse(Run.empty()))
        .centred("复核方式", 9, l -> l.round().map(r -> Run.said(VerificationRound.SORT.type().said(r.sort()))).orElse(Run.empty()))
        .centred("复核单位", 11, l -> Run.of(l.round().map(r -> people.path(r.unit())).orElse("")))
        .centred("复核人", 8, l -> Run.of(l.round().map(r -> people.person(r.person())).orElse("")))
        .centred("所处", 8, l -> l.round().filter(VerificationRound::isAnswered).map(r -> circle(r.circle(all))).orElse(Run.empty()))
        .centred("复核日期", 15, l -> l.round().flatMap(VerificationRound::answeredOn).map(Run::of).orElse(Run.empty()))
        .centred("复核结果", 8, l -> l.round().map(r -> Run.of(VerificationRound.KIND.state(r.row().state()))).orElse(Run.empty()))
        .left("现场所见", 18, l -> Run.of(l.round().map(r -> r.row().get(VerificationRound.FINDING)).orElse("")))
        .left("复核意见", 20, l -> Run.of(l.round().map(r -> r.row().get(VerificationRound.OPINION)).orElse("")))
        .centred("是否销号", 6, l -> Run.say(l.entry().status() == LedgerStatus.CLOSED ? "rows.yes" : "rows.no")).once()
        .centred("销号日期", 15, l -> l.entry().closedOn().map(Run::of).orElse(Run.empty())).once()
        .grouped(LOOK_BACK.get(0), "日期", 14, l -> lookBack(l.entry(), 0, LedgerReport::when)).once()
        .grouped(LOOK_BACK.get(0), "结果", 8, l -> lookBack(l.entry(), 0, LedgerReport::state)).once()
        .grouped(LOOK_BACK.get(1), "日期", 14, l -> lookBack(l.entry(), 1, LedgerReport::when)).once()
        .grouped(LOOK_BACK.get(1), "结果", 8, l -> lookBack(l.entry(), 1, LedgerReport::state)).once()
        .left("备注", 12, l -> Run.of(l.entry().row().get(LedgerEntry.REMARK))).once()
        .behind(Submitted.LEDGER, ZH.say("report.ledger.verifications"), head, entries.stream().flatMap(this::looks).toList(), List.of());
  }

  private Stream<Look> looks(LedgerEntry entry) {
    var rounds = EntryStanding.rounds(entry.id(), all);
    return rounds.isEmpty() ? Stream.of(new Look(entry, Optional.empty())) : rounds.stream().map(r -> new Look(entry, Optional.of(r)));
  }

  private static Run circle(Circle circle) {
    return Run.of(circle.label());
  }

  private Run evidence(LedgerEntry entry) {
    return new Run.Lines(EntryStanding.evidence(entry.id(), all).stream().map(EvidencePiece::number).map(Run::of).toList());
  }

  /** Of the looks back that closing proposed, the last two that were not called off. */
  private Run lookBack(LedgerEntry entry, int which, Function<LookBack, Run> what) {
    var held = LookBack.of(entry.id(), all).stream().filter(l -> l.state() != LookBack.State.CANCELLED).toList();
    var at = Math.max(0, held.size() - LOOK_BACK.size()) + which;
    return at < held.size() ? what.apply(held.get(at)) : Run.empty();
  }

  private static Run when(LookBack look) {
    return Run.of(look.row().get(LookBack.HELD_ON).orElse(look.due()));
  }

  private static Run state(LookBack look) {
    return Run.of(LookBack.KIND.state(look.row().state()));
  }
}
