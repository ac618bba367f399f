package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.report.Block;
import org.zhigai.report.Run;

/** 中期评估: how far the plan has come, what it has brought, what is in the way and what is to be done about it. */
final class MidtermDossier implements DossierKind {

  @Override
  public String id() {
    return "midterm";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.midterm");
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var support = new SupportBlocks(material);
    var ledger = new LedgerBlocks(material);
    var stated = new ProblemBlocks(material);
    var version = material.version();
    var carried = new ArrayList<Block>(support.programme());
    carried.addAll(support.ledgers());
    var trouble = new ArrayList<Block>(ledger.open());
    trouble.addAll(ledger.lessons());
    var chapters = List.of(
        Chapter.of("carried", Phrase.of("dossier.chapter.carried"), carried, version),
        Chapter.of("ledger", Phrase.of("dossier.chapter.ledger"), ledger.standing(), version),
        Chapter.of("effects", Phrase.of("dossier.chapter.effects"), ledger.effects(), version),
        Chapter.of("problems", Phrase.of("dossier.chapter.found"), stated.evidence(material.problems()), version),
        Chapter.of("trouble", Phrase.of("dossier.chapter.trouble"), trouble, version),
        Chapter.of("advice", Phrase.of("dossier.chapter.advice"), List.of(), Run.empty()).asking(Phrase.of("dossier.ask.advice")));
    var title = Material.ZH.say("dossier.title.midterm", material.school());
    return new Composed(material.frame(title, material.of(Run.empty())), chapters);
  }
}
