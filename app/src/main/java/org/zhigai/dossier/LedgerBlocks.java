package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.Gauges;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Caption;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
import org.zhigai.report.Run;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** How the ledger is worked off, and what measurements said of it. */
final class LedgerBlocks {
  private static final int BAR = 0x0969DA;

  private final Material material;

  LedgerBlocks(Material material) {
    this.material = material;
  }

  /** How many stand where, as a sentence and as bars in the order of the work. */
  List<Block> standing() {
    var entries = material.entries();
    if (entries.isEmpty()) {
      return List.of(new Block.Lack(Run.say("dossier.lack.ledger")));
    }
    var gauges = Gauges.of(entries, material.all(), material.today());
    var out = new ArrayList<Block>();
    out.add(new Block.Text(Run.say("dossier.ledger.counts", entries.size(), gauges.closed(), gauges.overdue(), count(LedgerStatus.LONG_TERM),
        new Value.Percent((double) gauges.closed() / entries.size()))));
    out.add(new Block.Text(Run.say("dossier.ledger.verified", gauges.verifiedOutside(), gauges.verifiedSchool(), gauges.returned(), gauges.reopened(),
        gauges.looksDone(), gauges.looksDue())));
    var present = Arrays.stream(LedgerStatus.values()).filter(s -> count(s) > 0).toList();
    out.add(new Block.Figure(Optional.of(new Drawn(
        Block.ChartForm.BARS, present.stream().map(s -> Material.ZH.say(s.label())).toList(),
        List.of(new Series(Material.ZH.say("dossier.ledger.bars"), present.stream().map(s -> (double) count(s)).toList(), BAR)), "0")), new byte[0]));
    out.add(new Caption(Caption.Of.FIGURE, Run.say("dossier.ledger.figure", entries.size())));
    return out;
  }

  private long count(LedgerStatus status) {
    return material.entries().stream().filter(e -> e.status() == status).count();
  }

  /** A line a problem that was judged, quoted from its verdict. */
  List<Block> effects() {
    var lines = material.effects();
    var out = new ArrayList<>(
        new Tables<EvaluateEffects.Line>()
            .centred("问题编号", 13, l -> Run.of(material.number(l.row().problemId())))
            .left("指标", 13, l -> Run.of(l.row().target()))
            .right("基线", 9, l -> level(l.form().baseline(), l.row().unit()))
            .right("期末", 9, l -> level(l.form().later(), l.row().unit()))
            .right("净变化", 9, l -> Run.of(new Value.Distance(l.form().net(), l.row().unit(), Value.Sign.ALWAYS)))
            .right("人数 n", 7, l -> l.form().pupils() == 0 ? Run.missing() : Run.count(l.form().pupils()))
            .right("达成度", 8, l -> Run.of(new Value.Percent(l.form().attainment())))
            .centred("结论", 10, l -> Run.of(l.form().conclusion().label()))
            .of(Run.say("dossier.effects"), lines, Run.say("dossier.lack.effects")));
    if (!lines.isEmpty()) {
      out.add(new Block.Note(Run.say("dossier.effects.note")));
      out.add(new Block.Points(Block.Purpose.TELL, Run.say("dossier.effects.reasons"), reasons(lines)));
    }
    return out;
  }

  /** What is the same of several problems is said once. */
  private List<Run> reasons(List<EvaluateEffects.Line> lines) {
    var by = new LinkedHashMap<Phrase, List<String>>();
    lines.forEach(l -> by.computeIfAbsent(l.row().reason(), r -> new ArrayList<>()).add(material.number(l.row().problemId())));
    return by.entrySet().stream().map(e -> Run.say("dossier.effects.reason", String.join("、", e.getValue()), e.getKey())).toList();
  }

  private static Run level(double value, Unit unit) {
    return Run.of(unit == Unit.RATE ? new Value.Level(value, unit) : new Value.Figure(value, unit));
  }

  /** What is not done: who owes it and until when it was promised. */
  List<Block> open() {
    return new Tables<LedgerEntry>()
        .centred("台账编号", 13, e -> Run.of(e.number()))
        .left("存在问题", 34, e -> Run.of(e.issue()))
        .left("责任部门", 16, e -> Run.of(material.chain().people().path(e.responsible())))
        .centred("时限", 16, e -> Run.of(e.due()))
        .centred("状态", 10, e -> e.isOverdue(material.today()) ? Run.say("ledger.overdue") : Run.of(e.status().label()))
        .of(Run.say("dossier.open"), material.entries().stream().filter(e -> e.status().isOpen()).toList(), Run.say("dossier.open.none"));
  }

  /** What did not go as meant: relapses, and measures of which no effect was seen. */
  List<Block> lessons() {
    var out = new ArrayList<Run>();
    for (var look : material.all().all(LookBack.KIND)) {
      if (look.state() == LookBack.State.RELAPSED) {
        out.add(Run.say("dossier.lesson.relapsed", entry(look.entryId()), look.row().get(LookBack.FINDING)));
      }
    }
    for (var line : material.effects()) {
      if (line.row().verdict() == org.zhigai.effect.Verdict.NO_EFFECT_SEEN) {
        out.add(Run.say("dossier.lesson.no-effect", material.number(line.row().problemId()), line.row().reason()));
      }
    }
    return out.isEmpty() ? List.of() : List.of(new Block.Points(Block.Purpose.TELL, Run.say("dossier.lessons"), out));
  }

  private String entry(long id) {
    return material.all().find(LedgerEntry.KIND, id).map(LedgerEntry::number).orElse("");
  }
}
