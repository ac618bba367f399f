package org.zhigai.ui.adjustment;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.diagnosis.PointNeed;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Outcome;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.SameText;
import org.zhigai.support.DevelopmentDesk;
import org.zhigai.support.DevelopmentPlan;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.RowList;
import org.zhigai.ui.parts.ViewModel;

/** The plans as the window holds them and the one that is open. Every edit saves itself and can be taken back. */
public final class AdjustmentViewModel implements ViewModel {
  /** Documents are Chinese. */
  static final Words ZH = new Words(Lang.ZH);

  private final AdjustmentDesk desk;
  private final ProblemDesk problems;
  private final Recheck recheck;
  private final DevelopmentDesk development;
  private final StoreFrame frame;
  private final BiConsumer<List<TeachingAdjustment>, Path> print;
  private final RowList<TeachingAdjustment> plans;
  private final Map<Long, Problem> answered = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<TeachingAdjustment>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Outcome.Refused>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Twin>> twins = new ReadOnlyObjectWrapper<>(List.of());
  private List<SameText.Pair<TeachingAdjustment>> alike = List.of();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  public AdjustmentViewModel(Book book, AdjustmentDesk desk, ProblemDesk problems, Recheck recheck, DevelopmentDesk development, StoreFrame frame,
      BiConsumer<List<TeachingAdjustment>, Path> print) {
    this.print = print;
    this.plans =
        new RowList<>(book, TeachingAdjustment.KIND, TeachingAdjustment::row, Comparator.comparingLong(TeachingAdjustment::problemId));
    this.desk = desk;
    this.problems = problems;
    this.recheck = recheck;
    this.development = development;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(TeachingAdjustment.KIND, Problem.KIND), this::refresh);
  }

  /** By problem, then by number. */
  ObservableList<TeachingAdjustment> plans() {
    return plans.items();
  }

  ReadOnlyObjectProperty<Optional<TeachingAdjustment>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Why the last edit was not kept; empty after any other. */
  ReadOnlyObjectProperty<Optional<Outcome.Refused>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** Confirmed problems without a plan. */
  ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  /** Plans that are not closed yet. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  Optional<Problem> problemOf(TeachingAdjustment plan) {
    return Optional.ofNullable(answered.get(plan.problemId()));
  }

  void refresh() {
    answered.clear();
    problems.problems().forEach(p -> answered.put(p.id(), p));
    plans.sync();
    chosen.set(chosen.get().flatMap(old -> plans.find(old.id())).or(() -> plans.items().stream().findFirst()));
    waiting.set(without().size());
    count();
    compare();
  }

  void choose(TeachingAdjustment plan) {
    if (chosen.get().filter(plan::equals).isEmpty()) {
      refusal.set(Optional.empty());
      chosen.set(Optional.of(plan));
      twins.set(twins(plan, alike));
    }
  }

  /** @param number of a plan, or of the problem it answers */
  void choose(String number) {
    plans.items().stream()
        .filter(p -> p.number().equals(number) || problemOf(p).filter(x -> x.number().equals(number)).isPresent())
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Drafts plans for every confirmed problem that has none. */
  void draft() {
    var from = without();
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("planview.drafting"), progress -> desk.draftFor(from, by, progress), outcome -> {
      var drafted = outcome.orThrow();
      refresh();
      drafted.stream().findFirst().flatMap(row -> plans.find(row.id())).ifPresent(this::choose);
      frame.notices().done(Phrase.of("planview.drafted", drafted.size()));
    });
  }

  void text(PlanText part, String value) {
    chosen.get()
        .filter(a -> !part.of(a, ZH).equals(value))
        .ifPresent(a -> make(desk.put(a, TeachingAdjustment.KIND.label(part.field()), part.values(a, value), frame.actor().get())));
  }

  void timing(Timing now) {
    chosen.get().ifPresent(a -> {
      var before = Timing.of(a);
      if (before.status() != now.status()) {
        make(desk.advance(a, now.status(), frame.actor().get()));
      } else if (!before.equals(now)) {
        make(desk.put(a, Phrase.of("planview.timing"), now.values(), frame.actor().get()));
      }
    });
  }

  /** Takes one of the offered strategies. */
  void take(String key) {
    chosen.get().filter(a -> !a.chosen().equals(key)).ifPresent(a -> {
      var stays = desk.revise().written(a);
      make(desk.revise().take(a, key, frame.actor().get()));
      if (!stays.isEmpty()) {
        frame.notices().done(Phrase.of("planview.stays", stays.size()));
      }
    });
  }

  /** @param reason why another form than the one proposed is taken; not asked for otherwise */
  void help(FormOfHelp form, String reason) {
    chosen.get().ifPresent(a -> make(desk.revise().help(a, form, reason, frame.actor().get())));
  }

  /** Other plans that say the same as the open one, with the share of their words. */
  ReadOnlyObjectProperty<List<Twin>> twins() {
    return twins.getReadOnlyProperty();
  }

  /**
   * A plan that says the same.
   *
   * @param share 0–1 of their words
   */
  record Twin(TeachingAdjustment plan, double share) {}

  /** One plan of the open one and another. */
  void join(TeachingAdjustment other) {
    chosen.get().ifPresent(a -> make(desk.revise().join(a, other, frame.actor().get())));
  }

  /** Classes of the open plan's grade that could have a plan of their own: read off the window's thread. */
  void classes(Consumer<List<ClassRef>> ready) {
    chosen.get().flatMap(this::problemOf)
        .ifPresent(p -> frame.jobs().latest("plan.classes", Phrase.of("planview.classes.reading"), progress -> desk.classes(p), ready));
  }

  /** What the weak points of the open plan's pupils weigh: read off the window's thread. Where there are none that is told. */
  void needs(Consumer<List<PointNeed>> ready) {
    chosen.get().ifPresent(
        a -> problemOf(a).ifPresent(
            p -> frame.jobs().latest("plan.needs", Phrase.of("planview.allot.reading"), progress -> desk.needs(a, p), needs -> {
              if (needs.isEmpty()) {
                frame.notices().care(Phrase.of("planview.allot.none"));
              } else {
                ready.accept(needs);
              }
            })));
  }

  /** Allots periods over the plans of the same pupils on the same paper. */
  void allot(Map<String, Integer> periods) {
    chosen.get().ifPresent(a -> {
      var same = plans.items().stream()
          .filter(p -> p.classes().equals(a.classes()) && p.grade() == a.grade() && p.subject().equals(a.subject()))
          .filter(p -> p.scope() == a.scope() && p.status() != PlanStatus.CLOSED)
          .toList();
      make(desk.allot(same, periods, frame.actor().get()));
    });
  }

  /** 学生发展规划 of all pupils of the open plan at once; those who have one keep it. */
  void develop() {
    chosen.get().filter(a -> !a.pupils().isEmpty()).ifPresent(a -> {
      var by = frame.actor().get();
      frame.edits().make(Phrase.of("planview.develop.doing"), progress -> development.draftFor(a.pupils(), by), outcome -> {
        var made = outcome.orThrow().size();
        frame.notices().done(Phrase.of("planview.developed", made), Phrase.of("planview.develop.show"),
            () -> frame.navigator().open("support", DevelopmentPlan.KIND.id()));
      });
    });
  }

  void draftOwn(ClassRef only) {
    own(p -> by -> desk.draftFor(p, only, by));
  }

  /** @param pupil by pseudonym */
  void draftOwn(String pupil) {
    own(p -> by -> desk.draftFor(p, pupil, by));
  }

  /** One more plan for the open one's problem, which is opened then. */
  private void own(Function<Problem, Function<Actor, Change>> drafting) {
    chosen.get().flatMap(this::problemOf).ifPresent(p -> {
      var by = frame.actor().get();
      frame.edits().make(Phrase.of("planview.drafting"), progress -> drafting.apply(p).apply(by), outcome -> {
        var drafted = outcome.orThrow();
        refresh();
        drafted.stream().findFirst().flatMap(row -> plans.find(row.id())).ifPresent(this::choose);
      });
    });
  }

  /** The plans of the open one's grade, or that one alone. */
  List<TeachingAdjustment> printed(boolean all) {
    return chosen.get().map(c -> all ? plans.items().stream().filter(p -> p.grade() == c.grade()).toList() : List.of(c)).orElse(List.of());
  }

  void print(List<TeachingAdjustment> some, Path file) {
    frame.jobs().run(Phrase.of("planview.printing"), progress -> {
      print.accept(some, file);
      return file;
    }, written -> frame.notices().done(Phrase.of("planview.printed", String.valueOf(written.getFileName()))));
  }

  private void compare() {
    var all = desk.revise().alike(plans.items());
    alike = all;
    twins.set(chosen.get().map(c -> twins(c, all)).orElse(List.of()));
  }

  private static List<Twin> twins(TeachingAdjustment of, List<SameText.Pair<TeachingAdjustment>> all) {
    return all.stream()
        .filter(p -> p.first().id() == of.id() || p.second().id() == of.id())
        .map(p -> new Twin(p.first().id() == of.id() ? p.second() : p.first(), p.share()))
        .toList();
  }

  /** 已复核: numbers it quotes have changed and it stays as it is written. */
  void seen() {
    chosen.get().ifPresent(a -> make(recheck.seen(a.row(), frame.actor().get())));
  }

  private void make(Change change) {
    frame.edits().make(change, this::took);
  }

  /** A refusal is said beside the plan and the plan shown as it is; anything else is the window's business. */
  private void took(Outcome outcome) {
    switch (outcome) {
      case Outcome.Refused refused -> {
        refusal.set(Optional.of(refused));
        // Set anew, so that fields which ran ahead show what is kept.
        var kept = chosen.get();
        chosen.set(Optional.empty());
        chosen.set(kept);
      }
      case Outcome.Done done -> refusal.set(Optional.empty());
      case Outcome.Stale stale -> stale.orThrow();
    }
    refresh();
  }

  private void count() {
    var open = plans.items().stream().filter(p -> p.status() != PlanStatus.CLOSED).count();
    badge.set(open == 0 ? "" : Long.toString(open));
  }

  /** Problems that there is nothing to draft for are not counted. */
  private List<Problem> without() {
    var there = plans.items().stream().map(TeachingAdjustment::problemId).toList();
    return problems.confirmed().stream()
        .filter(p -> DraftAdjustments.isDrafted(p.finding()))
        .filter(p -> !there.contains(p.id()))
        .toList();
  }
}
