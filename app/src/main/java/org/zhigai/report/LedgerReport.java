package org.zhigai.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerRules;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Verification;

/** 整改台账. */
final class LedgerReport {
  private static final Words ZH = new Words(Lang.ZH);

  private LedgerReport() {}

  /** @param problemNumber 问题编号 of a problem id */
  static SheetReport of(Letterhead head, List<LedgerEntry> entries, LongFunction<String> problemNumber) {
    return new Sheets<LedgerEntry>()
        .centred("问题编号", 13, e -> problemNumber.apply(e.problemId()))
        .text("存在问题", 24, LedgerEntry::issue)
        .text("整改目标（可量化）", 26, LedgerEntry::target)
        .text("整改措施", 32, e -> AdjustmentReport.numbered(e.measures().stream().map(Measure::text).toList()))
        .centred("牵头领导", 8, LedgerEntry::leader)
        .centred("责任单位（部门）", 12, LedgerEntry::responsibleBody)
        .centred("责任人", 8, LedgerEntry::responsiblePerson)
        .centred("配合部门", 10, LedgerEntry::supportingDepts)
        .centred("启动时间", 15, e -> Letterhead.written(e.start()))
        .centred("完成时限", 15, e -> Letterhead.written(e.due()))
        .text("整改进展", 16, LedgerEntry::progress)
        .centred("完成情况", 9, e -> status(e, head.date()))
        .text("佐证材料（编号）", 12, LedgerReport::evidence)
        .text("成效", 14, LedgerEntry::outcome)
        .text("自查意见", 12, LedgerEntry::selfCheck)
        .text("复核（验收）单位/人/日期/意见", 18, e -> e.verification().map(LedgerReport::verified).orElse(""))
        .centred("是否销号/销号日期", 15, LedgerReport::closed)
        .text("回头看", 10, LedgerEntry::lookBack)
        .text("备注", 10, LedgerEntry::remark)
        .of(Kind.LEDGER, head, SheetReport.Paper.A3, entries, ZH.say("report.notes.ledger").lines().toList());
  }

  private static String status(LedgerEntry entry, LocalDate today) {
    var name = ZH.say(LedgerRules.name(entry.status()));
    return entry.isOverdue(today) ? name + "\n" + ZH.say("ledger.overdue") : name;
  }

  private static String evidence(LedgerEntry entry) {
    return entry.evidence().stream().map(e -> e.number() + " " + e.title()).collect(Collectors.joining("\n"));
  }

  private static String verified(Verification v) {
    return String.join("\n", v.unit(), v.person(), Letterhead.written(v.on()), v.opinion()).strip();
  }

  private static String closed(LedgerEntry entry) {
    Function<LocalDate, String> on = day -> "是\n" + Letterhead.written(day);
    return entry.status() == LedgerStatus.CLOSED ? entry.closedOn().map(on).orElse("是") : "否";
  }
}
