package org.zhigai.adjustment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.stats.trust.Trust;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Query;
import org.zhigai.strategy.SameText;
import org.zhigai.strategy.Strategy;

/** Use case: what a teacher decides about a drafted plan: another strategy, another form of help, plans that say the same. */
public final class RevisePlans {
  private static final List<Field<TeachingAdjustment, ?>> OF_STRATEGY =
      List.of(
          TeachingAdjustment.STRATEGY, TeachingAdjustment.ACTIVITIES, TeachingAdjustment.MATERIALS, TeachingAdjustment.HOMEWORK,
          TeachingAdjustment.PERIODS_AFTER);

  private final Strategies strategies;

  public RevisePlans(Strategies strategies) {
    this.strategies = strategies;
  }

  /** Takes one of the offered strategies. What the teacher has written over the last one's text stays as it is. */
  public Change take(TeachingAdjustment plan, String key, Actor by) {
    var before = (long) plan.periodsBefore();
    var then = text(strategies.byKey(plan.chosen()), before);
    var strategy = strategies.byKey(key);
    var values = PlanParts.strategy(Values.none(), strategy, before);
    for (var field : OF_STRATEGY) {
      values = isWritten(plan, field, then) ? kept(values, plan, field) : values;
    }
    if (!plan.row().get(TeachingAdjustment.CHECK_BY).isTyped() && strategy.isPresent()) {
      values = values.and(TeachingAdjustment.CHECK_BY, SetAims.check(strategy.get(), plan.aim()));
    }
    var title = strategy.map(Strategy::title).orElse("");
    return Change.of(Phrase.of("adjustment.taken", plan.number(), title), by, Edit.put(plan.row(), values.and(TeachingAdjustment.ASKED, Prose.none())));
  }

  /** Fields whose text the teacher wrote, which {@link #take} leaves alone. */
  public Set<Field<TeachingAdjustment, ?>> written(TeachingAdjustment plan) {
    var then = text(strategies.byKey(plan.chosen()), plan.periodsBefore());
    return OF_STRATEGY.stream().filter(f -> isWritten(plan, f, then)).collect(Collectors.toSet());
  }

  private static TeachingAdjustment text(Optional<Strategy> strategy, long before) {
    return TeachingAdjustment.KIND.unkept(PlanStatus.DRAFT, PlanParts.strategy(Values.none(), strategy, before)).view();
  }

  private static <V> boolean isWritten(TeachingAdjustment plan, Field<TeachingAdjustment, V> field, TeachingAdjustment then) {
    return !plan.row().get(field).equals(then.row().get(field)) && !plan.row().get(field).equals(field.absent());
  }

  private static <V> Values<TeachingAdjustment> kept(Values<TeachingAdjustment> values, TeachingAdjustment plan, Field<TeachingAdjustment, V> field) {
    return values.and(field, plan.row().get(field));
  }

  /**
   * Takes a form of help. Another one than was proposed needs a reason, which the law asks for. What is offered follows the form; the text stays until
   * the teacher takes a strategy.
   */
  public Change help(TeachingAdjustment plan, FormOfHelp form, String reason, Actor by) {
    var proposed = plan.proposed().map(p -> p.form() == form).orElse(false);
    var values = Values.of(TeachingAdjustment.FORM, Optional.of(form)).and(TeachingAdjustment.OVERRULED, proposed ? "" : reason.strip());
    var choice = plan.weakPoints().stream().findFirst().map(w -> offered(plan, w.name(), form)).filter(c -> !c.offered().isEmpty());
    if (choice.isPresent()) {
      values = values.and(TeachingAdjustment.OFFERED, choice.get().offered());
    }
    return Change.of(Phrase.of("adjustment.helped", plan.number(), label(form)), by, Edit.put(plan.row(), values));
  }

  private Choice offered(TeachingAdjustment plan, String point, FormOfHelp form) {
    return new OfferStrategies(strategies)
        .choose(new Query(plan.subject(), plan.grade(), point, Optional.empty(), List.of(), Optional.of(form)), Set.of());
  }

  private static Phrase label(FormOfHelp form) {
    return (Phrase) Proposal.FORM.said(form);
  }

  /**
   * Plans that say the same but for what is pasted into them: they must differ or be joined. Closed plans are left in peace, and so are those that
   * have no text yet.
   */
  public List<SameText.Pair<TeachingAdjustment>> alike(List<TeachingAdjustment> plans) {
    var texts = plans.stream()
        .filter(p -> p.status() != PlanStatus.CLOSED)
        .collect(Collectors.toMap(TeachingAdjustment::id, RevisePlans::ownText));
    var written = plans.stream().filter(p -> !texts.getOrDefault(p.id(), "").isBlank()).toList();
    return SameText.pairs(written, p -> texts.getOrDefault(p.id(), ""), SameText.SAME);
  }

  private static String ownText(TeachingAdjustment plan) {
    return SameText.withoutTopics(plan.text(), plan.weakPoints().stream().map(WeakPoint::name).toList());
  }

  /**
   * One plan of two: the wider one, else the first, takes the classes and pupils of the other, which goes. Its own numbers stay, those of the other are
   * told beside them.
   */
  public Change join(TeachingAdjustment first, TeachingAdjustment second, Actor by) {
    if (second.scope() == PlanScope.GRADE && first.scope() != PlanScope.GRADE) {
      return join(second, first, by);
    }
    var values = Values.<TeachingAdjustment>none();
    if (!first.classes().isEmpty()) {
      values = values.and(TeachingAdjustment.CLASSES, Stream.concat(first.classes().stream(), second.classes().stream()).distinct().sorted().toList());
    }
    var clauses = new ArrayList<>(first.clauses());
    if (second.diagnosis() instanceof Prose.Composed said) {
      clauses.add(new Clause(Clause.About.SIZE, said.phrase(), Trust.Level.WITH_CARE));
    }
    values = values.and(TeachingAdjustment.CLAUSES, clauses)
        .and(TeachingAdjustment.PUPILS, Stream.concat(first.pupils().stream(), second.pupils().stream()).distinct().sorted().toList())
        .and(TeachingAdjustment.GROUPS, groups(first, second));
    return Change.of(Phrase.of("adjustment.joined", first.number(), second.number()), by, Edit.put(first.row(), values), new Edit.Drop<>(second.row()));
  }

  private static List<SupportGroup> groups(TeachingAdjustment first, TeachingAdjustment second) {
    var all = Stream.concat(first.row().get(TeachingAdjustment.GROUPS).stream(), second.row().get(TeachingAdjustment.GROUPS).stream());
    return all.collect(Collectors.toMap(SupportGroup::pupils, g -> g, (a, b) -> a, LinkedHashMap::new)).values().stream().toList();
  }
}
