package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Block;
import org.zhigai.report.Run;
import org.zhigai.value.Value;

/** Problems with their evidence and causes, and what is done about them. */
final class ProblemBlocks {
  private final Material material;

  ProblemBlocks(Material material) {
    this.material = material;
  }

  /** What is the matter and what says so. */
  List<Block> evidence(List<Problem> problems) {
    return new Tables<Problem>()
        .centred("问题编号", 13, p -> Run.of(p.number()))
        .left("问题表现", 30, p -> Run.of(p.statement()))
        .left("数据依据", 36, p -> Run.of(material.chain().problems().grounds(p)))
        .centred("程度", 6, p -> Run.say("report.severity." + p.severity().name().toLowerCase(Locale.ROOT)))
        .of(Run.say("dossier.problems"), problems, Run.say("dossier.lack.problems"));
  }

  /** Why, as people found it. */
  List<Block> causes(List<Problem> problems) {
    var without = problems.stream().filter(p -> p.causes().isEmpty()).map(Problem::number).toList();
    var out = new ArrayList<>(
        new Tables<Problem>()
            .centred("问题编号", 13, p -> Run.of(p.number()))
            .left("原因分析", 44, p -> new Run.Lines(p.causes().stream().map(c -> Run.of(c.told())).toList()))
            .left("整改方向", 28, p -> Run.of(p.direction()))
            .of(Run.say("dossier.causes"), problems.stream().filter(p -> !p.causes().isEmpty()).toList(), Run.say("dossier.lack.causes")));
    if (!without.isEmpty() && without.size() < problems.size()) {
      out.add(new Block.Lack(Run.say("dossier.lack.causes.of", String.join("、", without))));
    }
    return out;
  }

  private record Step(LedgerEntry entry, Optional<Measure> measure, boolean first) {}

  /** Measures with who does them until when. */
  List<Block> measures(List<Problem> problems) {
    var steps = new ArrayList<Step>();
    var each = new ArrayList<Integer>();
    for (var entry : problems.stream().flatMap(p -> material.entryOf(p).stream()).toList()) {
      var measures = EntryStanding.measures(entry.id(), material.all());
      each.add(Math.max(1, measures.size()));
      if (measures.isEmpty()) {
        steps.add(new Step(entry, Optional.empty(), true));
      }
      measures.forEach(m -> steps.add(new Step(entry, Optional.of(m), m.id() == measures.getFirst().id())));
    }
    var out = new ArrayList<>(
        new Tables<Step>()
            .centred("台账编号", 13, s -> s.first() ? Run.of(s.entry().number()) : Run.empty()).once()
            .centred("问题编号", 13, s -> s.first() ? Run.of(material.number(s.entry().problemId())) : Run.empty()).once()
            .left("整改措施", 30, s -> s.measure().map(m -> Run.of(m.text())).orElseGet(() -> Run.say("dossier.measures.none")))
            .left("责任部门", 13, s -> s.first() ? Run.of(material.chain().people().path(s.entry().responsible())) : Run.empty()).once()
            .centred("时限", 16, s -> s.measure().map(m -> Run.of(m.due())).orElseGet(() -> Run.of(s.entry().due())))
            .centred("状态", 9, s -> s.measure().map(m -> Run.of(Measure.KIND.state(m.row().state()))).orElseGet(() -> Run.of(s.entry().status().label())))
            .things(each)
            .of(Run.say("dossier.measures"), steps, Run.say("dossier.lack.measures")));
    var without = problems.stream().filter(p -> material.entryOf(p).isEmpty()).map(Problem::number).toList();
    if (!without.isEmpty() && !steps.isEmpty()) {
      out.add(new Block.Lack(Run.say("dossier.lack.measures.of", String.join("、", without))));
    }
    return out;
  }

  /** What is to be seen when it is done. */
  List<Block> targets(List<Problem> problems) {
    return new Tables<LedgerEntry>()
        .centred("台账编号", 13, e -> Run.of(e.number()))
        .left("整改目标", 40, e -> Run.of(e.target()))
        .left("检验指标", 14, e -> Run.of(e.successRule().indicator()))
        .centred("完成时限", 16, e -> Run.of(e.due()))
        .of(Run.say("dossier.targets"), problems.stream().flatMap(p -> material.entryOf(p).stream()).toList(), Run.say("dossier.lack.targets"));
  }

  /** Everything of one problem, in the order of the chain. */
  List<Block> trail(Problem problem) {
    var out = new ArrayList<Block>();
    out.add(new Block.Points(Block.Purpose.TELL, Run.of(problem.number()),
        List.of(Run.of(problem.statement()), Run.of(material.chain().problems().grounds(problem)))));
    if (problem.finding().isMeasured()) {
      out.add(new Block.Note(Run.say("dossier.trail.note", new Value.Count(problem.finding().n()), problem.finding().round().label())));
    }
    return out;
  }
}
