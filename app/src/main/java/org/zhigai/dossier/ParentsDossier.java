package org.zhigai.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.report.Block;
import org.zhigai.report.Document.Section;
import org.zhigai.report.Run;
import org.zhigai.support.DevelopmentPlan;

/** 学生发展规划 with the page for parents: one pupil a plan, by pseudonym, never beside others. */
final class ParentsDossier implements DossierKind {

  @Override
  public String id() {
    return "parents";
  }

  @Override
  public Phrase title() {
    return Phrase.of("dossier.kind.parents");
  }

  /** All of them, or one. */
  @Override
  public List<About> about(Material material) {
    var each = plans(material).stream().map(p -> new About(p.row().number(), Phrase.of("dossier.about.row", p.row().number(), p.pupil())));
    return Stream.concat(Stream.of(new About("", Phrase.of("dossier.about.each"))), each).toList();
  }

  private static List<DevelopmentPlan> plans(Material material) {
    return material.all().all(DevelopmentPlan.KIND);
  }

  @Override
  public Composed draft(Material material, About about, Progress progress) {
    var plans = plans(material).stream().filter(p -> about.key().isEmpty() || p.row().number().equals(about.key())).toList();
    if (plans.isEmpty()) {
      var lack = List.<Block>of(new Block.Lack(Run.say("dossier.lack.development")));
      return new Composed(material.sheets(Material.ZH.say(title()), List.of(new Section(Run.empty(), lack))), List.of());
    }
    return new Composed(material.chain().reports().developmentPages(plans), List.of());
  }
}
