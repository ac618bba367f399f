package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.Round;
import org.zhigai.report.Block;
import org.zhigai.report.Run;

/** 监测结果分析报告 of a round: who read the results and how, what they say, why, what is done and what is to be seen of it. */
final class AnalysisDossier implements DossierKind {

  @Override
  public String id() {
    return "analysis";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.analysis");
  }

  /** The latest round first. */
  @Override
  public List<About> about(Material material) {
    return material.measured().stream().map(Entry::round).distinct().sorted(Comparator.<Round>naturalOrder().reversed())
        .map(r -> new About(r.label(), Names.round(r))).toList();
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var papers = material.papers().stream().filter(p -> p.info().round().label().equals(about.key())).toList();
    var problems = material.problems().stream().filter(p -> p.finding().round().label().equals(about.key())).toList();
    var support = new SupportBlocks(material);
    var stated = new ProblemBlocks(material);
    var version = material.version();
    var chapters = List.of(
        Chapter.of("group", Phrase.of("dossier.chapter.group"), support.group(), version),
        Chapter.of("process", Phrase.of("dossier.chapter.process"), support.reading(), version),
        Chapter.of("results", Phrase.of("dossier.chapter.results"), results(material, papers, about, progress), Run.empty()),
        Chapter.of("problems", Phrase.of("dossier.chapter.problems"), stated.evidence(problems), version),
        Chapter.of("causes", Phrase.of("dossier.chapter.causes"), stated.causes(problems), version),
        Chapter.of("measures", Phrase.of("dossier.chapter.measures"), stated.measures(problems), version),
        Chapter.of("expected", Phrase.of("dossier.chapter.expected"), stated.targets(problems), version)
            .asking(Phrase.of("dossier.ask.expected")));
    var title = Material.ZH.say("dossier.title", material.school(), about.key(), title());
    return new Composed(material.frame(title, material.of(Run.empty())), chapters);
  }

  private static List<Block> results(Material material, List<Paper> papers, DossierKind.About about, Progress progress) {
    var blocks = new PaperBlocks(material);
    var out = new ArrayList<>(blocks.overview(papers));
    var done = 0;
    for (var paper : papers) {
      progress.step((double) done++ / papers.size(), Phrase.of("dossier.doing", paper.info().label()));
      out.add(new Block.Heading(Run.of(paper.info().label())));
      out.addAll(blocks.levels(paper));
      if (!paper.items().isEmpty()) {
        out.addAll(blocks.points(paper));
      }
    }
    for (var entry : material.measured()) {
      if (entry instanceof Entry.OfSurvey survey && survey.round().label().equals(about.key())) {
        out.add(new Block.Heading(Run.of(survey.label())));
        out.addAll(blocks.factors(survey));
      }
    }
    return out;
  }
}
