package org.zhigai.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** An entry and one of its measures; nothing where it has none. */
  private record Step(LedgerEntry entry, Optional<Measure> measure) {}

  SheetReport entries() {
    return new Sheets<Step>()
        .together(Step::entry)
        .centred("台账编号", 12, s -> Run.of(s.entry().number())).once()
        .centred("问题编号", 12, s -> Run.of(problem.apply(s.entry().problemId()))).once()
        .left("存在问题", 22, s -> Run.of(s.entry().issue())).once()
        .left("整改目标（可量化）", 20, s -> Run.of(s.entry().target())).once()
        .left("整改措施", 32, s -> Run.of(s.measure().map(Measure::text).orElse("")))
        .centred("措施责任人", 8, s -> Run.of(s.measure().map(m -> people.person(m.person())).orElse("")))
        .centred("措施时限", 15, s -> s.measure().map(m -> Run.of(m.due())).orElse(Run.empty()))
        .centred("措施状态", 8, s -> s.measure().map(m -> Run.of(Measure.KIND.state(m.row().state()))).orElse(Run.empty()))
        .centred("牵头领导", 8, s -> Run.of(people.person(s.entry().leader()))).once()
        .centred("责任单位（部门）", 11, s -> Run.of(people.path(s.entry().responsible()))).once()
        .centred("责任人", 8, s -> Run.of(people.person(s.entry().person()))).once()
        .centred("配合部门", 9, s -> Run.of(people.paths(s.entry().supporting()))).once()
        .centred("启动时间", 15, s -> Run.of(s.entry().start())).once()
        .centred("完成时限", 15, s -> Run.of(s.entry().due())).once()
        .centred("原定时限", 15, s -> moved(s.entry())).once()
        .left("整改进展", 15, s -> Run.of(s.entry().row().get(LedgerEntry.PROGRESS))).once()
        .centred("完成情况", 9, s -> Run.of(s.entry().status().label())).once()
        .centred("逾期", 5, s -> s.entry().isOverdue(head.date()) ? Run.say("ledger.overdue") : Run.empty()).once()
        .of(Submitted.LEDGER, head, entries.stream().flatMap(this::steps).toList(),
            Stream.concat(Stream.of(counts()), signed.stream()).toList());
  }

  private Stream<Step> steps(LedgerEntry entry) {
    var measures = EntryStanding.measures(entry.id(), all);
    return measures.isEmpty() ? Stream.of(new Step(entry, Optional.empty())) : measures.stream().map(m -> new Step(entry, Optional.of(m)));
  }

  /** The date as first promised, where it has moved. */
  private Run moved(LedgerEntry entry) {
    var first = DueRequest.first(entry.id(), entry.due(), all);
    return first.equals(entry.due()) ? Run.empty() : Run.of(first);
  }

  private Run counts() {
    var gauges = Gauges.of(entries, all, head.date());
    var by = entries.stream().collect(Collectors.groupingBy(LedgerEntry::status, java.util.TreeMap::new, Collectors.counting()));
    var states = new java.util.ArrayList<Run>();
    states.add(Run.say("report.ledger.counts", entries.size(), gauges.overdue(), gauges.verifiedOutside(), gauges.selfClosed()));
    by.forEach((status, many) -> states.add(Run.say("report.ledger.count", status.label(), many)));
    return Run.of(states.stream().map(r -> r.in(new org.zhigai.kernel.Words(Sheets.LANG))).collect(Collectors.joining("；")));
  }

  /** An entry and one of its verifications; nothing where none was asked for. */
  private record Look(LedgerEntry entry, Optional<VerificationRound> round) {}

  SheetReport verifications() {
    var title = new org.zhigai.kernel.Words(Sheets.LANG).say("report.ledger.verifications");
    return new Sheets<Look>()
        .together(Look::entry)
        .centred("台账编号", 12, l -> Run.of(l.entry().number())).once()
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
        .left("回头看", 14, l -> lookBack(l.entry())).once()
        .left("备注", 12, l -> Run.of(l.entry().row().get(LedgerEntry.REMARK))).once()
        .of(title, Sheets.attachment(Submitted.LEDGER), head, Document.Paper.A3, entries.stream().flatMap(this::looks).toList(), List.of());
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

  private Run lookBack(LedgerEntry entry) {
    return new Run.Lines(LookBack.of(entry.id(), all).stream().filter(l -> l.state() != LookBack.State.CANCELLED).map(this::lookBack).toList());
  }

  private Run lookBack(LookBack look) {
    LocalDate day = look.row().get(LookBack.HELD_ON).orElse(look.due());
    return Run.say("report.ledger.look-back", new org.zhigai.value.Value.Day(day), LookBack.KIND.state(look.row().state()));
  }
}
