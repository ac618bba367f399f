package org.zhigai.ui.problems;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Explain;
import org.zhigai.stats.trust.ExplainFindings;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** How a finding's numbers were made, each with its own figures. */
final class FindingSums {
  private final Finding finding;
  private final Trust trust;

  FindingSums(Finding finding) {
    this.finding = finding;
    this.trust = trust(finding);
  }

  static Trust trust(Finding f) {
    var facts = TrustFacts.of(f.n()).withLeast(f.singleItem() ? 1 : 0);
    return TrustRules.of(f.rule().test().method(), facts);
  }

  /** The school's own value; nothing where its sum is not at hand. */
  List<Explanation> value(Optional<PaperFigures> paper) {
    var name = finding.target().name();
    return switch (finding.rule().estimate()) {
      case SHARE -> List.of(share());
      case PAPER_MEAN -> paper.map(p -> Explain.mean(p.total().mean(), p.present(), p.meanInterval(), trust)).stream().toList();
      case ITEM_RATE -> paper.stream().flatMap(p -> p.items().stream()).filter(i -> i.item().label().equals(name)).map(this::item).toList();
      case GROUP_RATE ->
          finding.classRef().isPresent()
              ? List.of()
              : paper.stream().flatMap(this::groups).filter(g -> g.name().equals(name)).limit(1).map(g -> group(g, paper)).toList();
      case PUPIL_GROUP_MEAN, ABSENT_MEAN, OTHER -> List.of();
    };
  }

  private Stream<GroupRate> groups(PaperFigures p) {
    return Stream.of(p.knowledge(), p.abilities(), p.types()).flatMap(List::stream);
  }

  private Explanation group(GroupRate group, Optional<PaperFigures> paper) {
    var full =
        paper.stream().flatMap(p -> p.paper().items().stream()).filter(i -> group.items().contains(i.label())).mapToDouble(Item::fullMark).sum();
    return Explain.scoreRate(group.rate() * full, full, group.items().size(), group.n(), group.interval(), trust);
  }

  private Explanation item(ItemFigures item) {
    return Explain.difficulty(item.difficultyP() * item.item().fullMark(), item.item().fullMark(), item.n(), trust);
  }

  private Explanation share() {
    var of = finding.interval();
    return Explain.rate(
        (int) Math.round(finding.estimate() * finding.n()), finding.n(),
        new Interval(of.low() + finding.benchmark(), of.high() + finding.benchmark()), trust);
  }

  List<Explanation> difference() {
    return List.of(
        ExplainFindings.contrast(finding.unit(), finding.estimate(), finding.benchmark(), finding.interval(), finding.n(), finding.rule().test().tested(),
            trust));
  }

  /** @param level of the whole list */
  List<Explanation> chance(Detection detection, double level) {
    // A list that was judged with other tests has no such step: then q stays, without its sum.
    var step = detection.step(finding.p()).filter(s -> Math.abs(s.q() - finding.q()) < 1e-9);
    return List.of(
        ExplainFindings.chance(finding.p(), finding.n(), finding.rule().test().tested(), trust),
        ExplainFindings.listLevel(
            step.map(Detection.Step::p).orElse(Double.NaN), step.map(Detection.Step::rank).orElse(0),
            step.map(Detection.Step::tests).orElse(0), finding.q(), level, trust));
  }

  /** @param floor in the unit it is kept in: for marks in standard deviations, which the finding does not know */
  List<Explanation> floor(double floor) {
    var size = finding.unit() == Unit.MARKS ? Double.NaN : Math.abs(finding.difference());
    return List.of(ExplainFindings.floor(finding.unit(), size, floor, trust));
  }
}
