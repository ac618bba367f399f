package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Block;
import org.zhigai.report.Run;
import org.zhigai.rows.Field;
import org.zhigai.support.TypicalCase;

/** 典型案例: a practice with the problem it answered, what was done, what measurements said of it and who tried it after. */
final class CaseDossier implements DossierKind {

  @Override
  public String id() {
    return "case";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.case");
  }

  @Override
  public List<About> about(Material material) {
    return material.all().all(TypicalCase.KIND).stream()
        .map(c -> new About(c.row().number(), Phrase.of("dossier.about.row", c.row().number(), c.row().get(TypicalCase.TITLE)))).toList();
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var found = material.all().all(TypicalCase.KIND).stream().filter(c -> c.row().number().equals(about.key())).findFirst();
    var problem = found.flatMap(c -> material.all().find(Problem.KIND, c.row().get(TypicalCase.PROBLEM)));
    var stated = new ProblemBlocks(material);
    var version = material.version();
    var chapters = List.of(
        Chapter.of("background", Phrase.of("dossier.chapter.background"), background(stated, found, problem), version),
        Chapter.of("practice", Phrase.of("dossier.chapter.practice"), practice(stated, found, problem), version),
        Chapter.of("proof", Phrase.of("dossier.chapter.proof"), proof(material, found, problem), version),
        Chapter.of("tried", Phrase.of("dossier.chapter.tried"), tried(material, found), version),
        Chapter.of("limits", Phrase.of("dossier.chapter.limits"), text(found, TypicalCase.LIMITS), Run.empty()));
    var title = found.map(c -> c.row().get(TypicalCase.TITLE)).filter(t -> !t.isBlank()).orElse(Material.ZH.say(title()));
    return new Composed(material.frame(title, material.of(Run.of(about.key()))), chapters);
  }

  private static List<Block> background(ProblemBlocks stated, Optional<TypicalCase> found, Optional<Problem> problem) {
    var out = new ArrayList<>(text(found, TypicalCase.BACKGROUND));
    problem.ifPresent(p -> out.addAll(stated.trail(p)));
    if (problem.isEmpty()) {
      out.add(new Block.Lack(Run.say("dossier.lack.case.problem")));
    }
    return out;
  }

  private static List<Block> practice(ProblemBlocks stated, Optional<TypicalCase> found, Optional<Problem> problem) {
    var out = new ArrayList<>(text(found, TypicalCase.PRACTICE));
    problem.ifPresent(p -> out.addAll(stated.measures(List.of(p))));
    return out;
  }

  /** What people say of it, and beside it what the later measurement said. */
  private static List<Block> proof(Material material, Optional<TypicalCase> found, Optional<Problem> problem) {
    var out = new ArrayList<>(text(found, TypicalCase.PROOF));
    var line = problem.flatMap(p -> material.effects().stream().filter(l -> l.row().problemId() == p.id()).findFirst());
    out.add(line.<Block>map(l -> new Block.Points(
        Block.Purpose.TELL, Run.say("dossier.case.verdict", l.form().conclusion().label()), List.of(Run.of(l.row().reason()))))
        .orElseGet(() -> new Block.Lack(Run.say("dossier.lack.case.verdict"))));
    return out;
  }

  private static List<Block> tried(Material material, Optional<TypicalCase> found) {
    var lines = found.map(c -> c.row().get(TypicalCase.TRIED)).orElse(List.of());
    if (lines.isEmpty()) {
      return List.of(new Block.Lack(Run.say("dossier.lack.case.tried")));
    }
    var out = new ArrayList<Block>();
    out.add(new Block.Points(Block.Purpose.TELL, Run.empty(), lines.stream().map(Run::of).toList()));
    var verifier = material.chain().people().unit(found.orElseThrow().row().get(TypicalCase.VERIFIER));
    out.add(verifier.isEmpty() ? new Block.Lack(Run.say("dossier.lack.case.verifier")) : new Block.Text(Run.say("dossier.case.verifier", verifier)));
    return out;
  }

  private static List<Block> text(Optional<TypicalCase> found, Field<TypicalCase, String> field) {
    var text = found.map(c -> c.row().get(field)).orElse("");
    return text.isBlank() ? List.of(new Block.Lack(Run.say("dossier.lack.case", TypicalCase.KIND.label(field)))) : List.of(new Block.Text(Run.of(text)));
  }
}
