package org.zhigai.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;
import org.zhigai.people.People;

/** 整改台账. */
final class LedgerReport {
  private LedgerReport() {}

  /** @param problemNumber 问题编号 of a problem id */
  static SheetReport of(Letterhead head, List<LedgerEntry> entries, People people, LongFunction<String> problemNumber) {
    return new Sheets<LedgerEntry>()
        .centred("问题编号", 13, e -> Run.of(problemNumber.apply(e.problemId())))
        .left("存在问题", 24, e -> Run.of(e.issue()))
        .left("整改目标（可量化）", 26, e -> Run.of(e.target()))
        .left("整改措施", 32, e -> AdjustmentReport.numbered(e.measures().stream().map(Measure::text).toList()))
        .centred("牵头领导", 8, e -> Run.of(people.person(e.leader())))
        .centred("责任单位（部门）", 12, e -> Run.of(people.path(e.responsible())))
        .centred("责任人", 8, e -> Run.of(people.person(e.person())))
        .centred("配合部门", 10, e -> Run.of(people.paths(e.supporting())))
        .centred("启动时间", 15, e -> Run.of(e.start()))
        .centred("完成时限", 15, e -> Run.of(e.due()))
        .left("整改进展", 16, e -> Run.of(e.row().get(LedgerEntry.PROGRESS)))
        .centred("完成情况", 9, e -> status(e, head.date()))
        .left("佐证材料（编号）", 12, LedgerReport::evidence)
        .left("成效", 14, e -> Run.of(e.row().get(LedgerEntry.OUTCOME)))
        .left("自查意见", 12, e -> Run.of(e.row().get(LedgerEntry.SELF_CHECK)))
        .left("复核（验收）单位/人/日期/意见", 18, e -> e.verification().map(v -> verified(v, people)).orElse(Run.empty()))
        .centred("是否销号/销号日期", 15, LedgerReport::closed)
        .left("回头看", 10, e -> Run.of(e.row().get(LedgerEntry.LOOK_BACK)))
        .left("备注", 10, e -> Run.of(e.row().get(LedgerEntry.REMARK)))
        .of(Submitted.LEDGER, head, entries);
  }

  private static Run status(LedgerEntry entry, LocalDate today) {
    var name = Run.of(entry.status().label());
    return entry.isOverdue(today) ? Run.lines(name, Run.say("ledger.overdue")) : name;
  }

  private static Run evidence(LedgerEntry entry) {
    return new Run.Lines(entry.evidence().stream().map(e -> Run.of(e.number() + " " + e.title())).toList());
  }

  private static Run verified(Verification v, People people) {
    return Run.lines(Run.of(people.path(v.unit())), Run.of(people.person(v.person())), Run.of(v.on()), Run.of(v.opinion()));
  }

  private static Run closed(LedgerEntry entry) {
    return entry.status() == LedgerStatus.CLOSED
        ? entry.closedOn().map(day -> Run.lines(Run.say("rows.yes"), Run.of(day))).orElse(Run.say("rows.yes"))
        : Run.say("rows.no");
  }
}
