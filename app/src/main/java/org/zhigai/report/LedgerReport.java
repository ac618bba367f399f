package org.zhigai.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;
import org.zhigai.people.People;

/** 整改台账. */
final class LedgerReport {
  private static final Words ZH = new Words(Lang.ZH);

  private LedgerReport() {}

  /** @param problemNumber 问题编号 of a problem id */
  static SheetReport of(Letterhead head, List<LedgerEntry> entries, People people, LongFunction<String> problemNumber) {
    return new Sheets<LedgerEntry>()
        .centred("问题编号", 13, e -> problemNumber.apply(e.problemId()))
        .text("存在问题", 24, e -> e.issue().in(ZH))
        .text("整改目标（可量化）", 26, e -> e.target().in(ZH))
        .text("整改措施", 32, e -> AdjustmentReport.numbered(e.measures().stream().map(Measure::text).toList()))
        .centred("牵头领导", 8, e -> people.person(e.leader()))
        .centred("责任单位（部门）", 12, e -> people.path(e.responsible()))
        .centred("责任人", 8, e -> people.person(e.person()))
        .centred("配合部门", 10, e -> people.paths(e.supporting()))
        .centred("启动时间", 15, e -> Letterhead.written(e.start()))
        .centred("完成时限", 15, e -> Letterhead.written(e.due()))
        .text("整改进展", 16, e -> e.row().get(LedgerEntry.PROGRESS))
        .centred("完成情况", 9, e -> status(e, head.date()))
        .text("佐证材料（编号）", 12, LedgerReport::evidence)
        .text("成效", 14, e -> e.row().get(LedgerEntry.OUTCOME))
        .text("自查意见", 12, e -> e.row().get(LedgerEntry.SELF_CHECK))
        .text("复核（验收）单位/人/日期/意见", 18, e -> e.verification().map(v -> verified(v, people)).orElse(""))
        .centred("是否销号/销号日期", 15, LedgerReport::closed)
        .text("回头看", 10, e -> e.row().get(LedgerEntry.LOOK_BACK))
        .text("备注", 10, e -> e.row().get(LedgerEntry.REMARK))
        .of(Kind.LEDGER, head, SheetReport.Paper.A3, entries, ZH.say("report.notes.ledger").lines().toList());
  }

  private static String status(LedgerEntry entry, LocalDate today) {
    var name = ZH.say(entry.status().label());
    return entry.isOverdue(today) ? name + "\n" + ZH.say("ledger.overdue") : name;
  }

  private static String evidence(LedgerEntry entry) {
    return entry.evidence().stream().map(e -> e.number() + " " + e.title()).collect(Collectors.joining("\n"));
  }

  private static String verified(Verification v, People people) {
    return String.join("\n", people.path(v.unit()), people.person(v.person()), Letterhead.written(v.on()), v.opinion()).strip();
  }

  private static String closed(LedgerEntry entry) {
    Function<LocalDate, String> on = day -> "是\n" + Letterhead.written(day);
    return entry.status() == LedgerStatus.CLOSED ? entry.closedOn().map(on).orElse("是") : "否";
  }
}
