package org.zhigai.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.report.Block;
import org.zhigai.report.Document.Section;
import org.zhigai.report.Run;

/** 问题反馈单: a problem a sheet, with its receipt. */
final class FeedbackDossier implements DossierKind {

  @Override
  public String id() {
    return "feedback";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.feedback");
  }

  /** All of them, or one. */
  @Override
  public List<About> about(Material material) {
    var each = material.problems().stream().map(p -> new About(p.number(), Phrase.of("dossier.about.row", p.number(), p.statement().in(Material.ZH))));
    return Stream.concat(Stream.of(new About("", Phrase.of("dossier.about.each"))), each).toList();
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var problems = material.problems().stream().filter(p -> about.key().isEmpty() || p.number().equals(about.key())).toList();
    if (problems.isEmpty()) {
      var lack = List.<Block>of(new Block.Lack(Run.say("dossier.lack.problems")));
      return new Composed(material.sheets(Material.ZH.say(title()), List.of(new Section(Run.empty(), lack))), List.of());
    }
    return new Composed(material.chain().reports().feedbackPages(problems), List.of());
  }
}
