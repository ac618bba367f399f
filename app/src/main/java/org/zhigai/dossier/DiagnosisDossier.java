package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Paper;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Block;
import org.zhigai.report.Run;

/** 学科诊断报告 of a paper: levels, knowledge points, abilities, items and change, the problems they show and the teaching that follows. */
final class DiagnosisDossier implements DossierKind {

  @Override
  public String id() {
    return "diagnosis";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.diagnosis");
  }

  /** The latest paper with items first. */
  @Override
  public List<About> about(Material material) {
    var papers = new ArrayList<>(material.papers());
    java.util.Collections.reverse(papers);
    papers.sort(java.util.Comparator.comparing(p -> p.items().isEmpty()));
    return papers.stream().map(p -> new About("paper-" + p.id(), Names.paper(p.info()))).toList();
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var chosen = material.papers().stream().filter(p -> about.key().equals("paper-" + p.id())).findFirst();
    return chosen.map(p -> of(material, p, progress)).orElseGet(() -> none(material));
  }

  private Composed of(Material material, Paper paper, Progress progress) {
    var blocks = new PaperBlocks(material);
    var stated = new ProblemBlocks(material);
    var problems = material.problems().stream()
        .filter(p -> p.finding().domain().equals(paper.info().subject()) && p.finding().grade() == paper.info().grade()
            && p.finding().round().equals(paper.info().round()))
        .toList();
    var version = material.version();
    progress.step(0.1, Phrase.of("dossier.doing", paper.info().label()));
    var overview = new ArrayList<>(blocks.overview(List.of(paper)));
    overview.addAll(blocks.shown(paper, Aspect.PARTICIPATION));
    var levels = blocks.shown(paper, Aspect.LEVELS);
    progress.step(0.4, Phrase.of("dossier.doing", paper.info().label()));
    var chapters = List.of(
        Chapter.of("overview", Phrase.of("dossier.chapter.overview"), overview, material.versionOf(paper)),
        Chapter.of("levels", Phrase.of("dossier.chapter.levels"), levels, Run.empty()),
        Chapter.of("points", Phrase.of("dossier.chapter.points"), blocks.points(paper), Run.empty()),
        Chapter.of("ability", Phrase.of("dossier.chapter.ability"), blocks.shown(paper, Aspect.ABILITY), Run.empty()),
        Chapter.of("items", Phrase.of("dossier.chapter.items"), blocks.items(paper), Run.empty()),
        Chapter.of("trend", Phrase.of("dossier.chapter.trend"), blocks.shown(paper, Aspect.TREND), Run.empty()),
        Chapter.of("problems", Phrase.of("dossier.chapter.problems"), problems(stated, problems), version),
        Chapter.of("teaching", Phrase.of("dossier.chapter.teaching"), plans(material, problems), version).asking(Phrase.of("dossier.ask.teaching")));
    var title = Material.ZH.say("dossier.title", material.school(), paper.info().label(), title());
    return new Composed(material.frame(title, material.of(Run.empty())), chapters);
  }

  private static List<Block> problems(ProblemBlocks stated, List<Problem> problems) {
    var out = new ArrayList<>(stated.evidence(problems));
    if (!problems.isEmpty()) {
      out.addAll(stated.causes(problems));
    }
    return out;
  }

  /** The plans that stand on these problems. */
  private static List<Block> plans(Material material, List<Problem> problems) {
    Set<Long> ids = problems.stream().map(Problem::id).collect(Collectors.toSet());
    return new Tables<TeachingAdjustment>()
        .centred("方案编号", 13, a -> Run.of(a.number()))
        .centred("问题编号", 13, a -> Run.of(material.number(a.problemId())))
        .left("对象", 13, a -> Run.of(a.whom()))
        .left("目标", 24, a -> Run.of(a.goal()))
        .left("调整策略", 26, a -> Run.of(a.row().get(TeachingAdjustment.STRATEGY)))
        .of(Run.say("dossier.plans"), material.chain().adjustments().adjustments().stream().filter(a -> ids.contains(a.problemId())).toList(),
            Run.say("dossier.lack.plans"));
  }

  private Composed none(Material material) {
    var title = Material.ZH.say("dossier.title.plain", material.school(), title());
    var lack = List.<Block>of(new Block.Lack(Run.say("dossier.lack.papers")));
    return new Composed(material.frame(title, material.of(Run.empty())),
        List.of(Chapter.of("overview", Phrase.of("dossier.chapter.overview"), lack, Run.empty())));
  }
}
