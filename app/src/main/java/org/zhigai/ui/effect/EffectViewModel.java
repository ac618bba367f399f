package org.zhigai.ui.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.ui.parts.Desk;

/** What became of each confirmed problem, by the problem's number. */
public final class EffectViewModel {
  private record Read(List<EffectRow> rows, List<EvaluateEffects.OfGroup> groups, List<Problem> problems) {}

  private final EvaluateEffects effects;
  private final ProblemDesk problems;
  private final Desk desk;
  private final ObservableList<EffectRow> rows = FXCollections.observableArrayList();
  private final Map<Long, Problem> known = new HashMap<>();
  private List<EvaluateEffects.OfGroup> groups = List.of();
  private final ReadOnlyObjectWrapper<Optional<EffectRow>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  public EffectViewModel(EvaluateEffects effects, ProblemDesk problems, Desk desk) {
    this.effects = effects;
    this.problems = problems;
    this.desk = desk;
  }

  ObservableList<EffectRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Optional<EffectRow>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** How many have been judged. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Number of the row's problem; empty when it has gone. */
  String number(EffectRow row) {
    return Optional.ofNullable(known.get(row.problemId())).map(Problem::number).orElse("");
  }

  String statement(EffectRow row) {
    return Optional.ofNullable(known.get(row.problemId())).map(Problem::statement).orElse("");
  }

  /** What the row is compared with: {@code 区}. */
  String against(EffectRow row) {
    return Optional.ofNullable(known.get(row.problemId())).map(p -> p.finding().against()).orElse("");
  }

  /** What became of the support groups of the row's problem, a sentence each. */
  List<Phrase> groups(EffectRow row) {
    return groups.stream().filter(g -> g.problemId() == row.problemId()).map(g -> g.effect().inWords(g.plan())).toList();
  }

  /** Computes the rows anew; the open one stays open. */
  void refresh() {
    desk.jobs().latest(
        "effect.rows", Phrase.of("effectview.reading"), progress -> new Read(effects.rows(), effects.groups(), problems.problems()),
        this::show);
  }

  void choose(EffectRow row) {
    chosen.set(Optional.of(row));
  }

  /** @param problem number of a problem; an unknown one is ignored */
  void choose(String problem) {
    rows.stream().filter(r -> number(r).equals(problem)).findFirst().ifPresent(this::choose);
  }

  private void show(Read read) {
    var open = chosen.get().map(EffectRow::problemId);
    known.clear();
    groups = read.groups();
    read.problems().forEach(p -> known.put(p.id(), p));
    rows.setAll(read.rows());
    chosen.set(
        rows.stream().filter(r -> open.filter(id -> id == r.problemId()).isPresent()).findFirst()
            .or(() -> rows.stream().findFirst()));
    var judged =
        rows.stream().filter(r -> r.verdict() == Verdict.EFFECTIVE || r.verdict() == Verdict.NO_EFFECT_SEEN).count();
    badge.set(judged == 0 ? "" : Long.toString(judged));
  }
}
