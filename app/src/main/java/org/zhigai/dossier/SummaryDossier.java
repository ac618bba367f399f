package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.explore.place.Aspect;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Paper;
import org.zhigai.report.Block;
import org.zhigai.report.Run;

/** 三年总结报告: 目标达成情况, 工作成果, 经验教训, 未来发展建议. */
final class SummaryDossier implements DossierKind {

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.summary");
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var support = new SupportBlocks(material);
    var ledger = new LedgerBlocks(material);
    var version = material.version();
    var goals = new ArrayList<Block>();
    goals.add(new Block.Heading(Run.say("dossier.chapter.carried")));
    goals.addAll(support.programme());
    goals.add(new Block.Heading(Run.say("dossier.chapter.effects")));
    goals.addAll(ledger.effects());
    goals.add(new Block.Heading(Run.say("dossier.chapter.trend")));
    goals.addAll(trends(material, progress));
    var results = new ArrayList<Block>();
    results.add(new Block.Heading(Run.say("dossier.chapter.ledger")));
    results.addAll(ledger.standing());
    results.add(new Block.Heading(Run.say("dossier.chapter.supporting")));
    results.addAll(support.ledgers());
    results.add(new Block.Heading(Run.say("dossier.chapter.cases")));
    results.addAll(support.cases());
    var chapters = List.of(
        Chapter.of("goals", Phrase.of("dossier.chapter.goals"), goals, version),
        Chapter.of("results", Phrase.of("dossier.chapter.achieved"), results, version),
        Chapter.of("lessons", Phrase.of("dossier.chapter.lessons"), ledger.lessons(), version).asking(Phrase.of("dossier.ask.lessons")),
        Chapter.of("future", Phrase.of("dossier.chapter.future"), ledger.open(), version).asking(Phrase.of("dossier.ask.future")));
    var title = Material.ZH.say("dossier.title.summary", material.school());
    return new Composed(material.frame(title, material.of(Run.empty())), chapters);
  }

  /** How far subjects have come against the district, each by its own latest paper, where there are several rounds. */
  private static List<Block> trends(Material material, Progress progress) {
    var blocks = new PaperBlocks(material);
    var latest = material.papers().stream().filter(p -> isLatest(p, material)).toList();
    var out = new ArrayList<Block>();
    var without = new ArrayList<String>();
    for (var i = 0; i < latest.size(); i++) {
      progress.step((double) i / latest.size(), Phrase.of("dossier.doing", latest.get(i).info().label()));
      var shown = blocks.shown(latest.get(i), Aspect.TREND);
      if (shown.stream().anyMatch(Block.Lack.class::isInstance)) {
        without.add(latest.get(i).info().label());
      } else {
        out.addAll(shown);
      }
    }
    if (!without.isEmpty() || latest.isEmpty()) {
      out.add(new Block.Lack(latest.isEmpty() ? Run.say("dossier.lack.papers") : Run.say("dossier.lack.trend", String.join("、", without))));
    }
    return out;
  }

  /** The same pupils go on under another grade. */
  private static boolean isLatest(Paper paper, Material material) {
    return material.papers().stream().noneMatch(o -> paper.info().isEarlierOf(o.info()));
  }
}
