package org.zhigai.ui.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Field;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What became of each confirmed problem, by the problem's number. */
public final class EffectViewModel implements ViewModel {
  /** Documents are Chinese. */
  private static final Words ZH = new Words(Lang.ZH);

  /** What was to be reached, fixed when the ledger entry was opened, and every later change to it. */
  record Aim(LedgerEntry entry, List<AuditLine> deviations) {}

  private record Read(List<EvaluateEffects.Line> lines, List<EvaluateEffects.OfGroup> groups, List<Problem> problems, List<Aim> aims) {}

  private final EvaluateEffects effects;
  private final ProblemDesk problems;
  private final LedgerDesk ledger;
  private final StoreFrame frame;
  private final ObservableList<EffectRow> rows = FXCollections.observableArrayList();
  private final Map<Long, EvaluateEffects.Line> lines = new HashMap<>();
  private final Map<Long, Problem> known = new HashMap<>();
  private List<EvaluateEffects.OfGroup> groups = List.of();
  private List<Aim> aims = List.of();
  private final ReadOnlyObjectWrapper<Optional<EffectRow>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  public EffectViewModel(EvaluateEffects effects, ProblemDesk problems, LedgerDesk ledger, StoreFrame frame) {
    this.effects = effects;
    this.problems = problems;
    this.ledger = ledger;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(EffectVerdict.KIND, LedgerEntry.KIND, Problem.KIND), this::refresh);
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
    return Optional.ofNullable(known.get(row.problemId())).map(p -> p.statement().in(ZH)).orElse("");
  }

  /** Whose values they are: a class, or the school. */
  Optional<String> className(EffectRow row) {
    return Optional.ofNullable(known.get(row.problemId())).flatMap(p -> p.finding().classRef()).map(ClassRef::label);
  }

  /** What the row is compared with: {@code 区}. */
  String against(EffectRow row) {
    return Optional.ofNullable(known.get(row.problemId())).map(p -> p.finding().against()).orElse("");
  }

  /** What became of the support groups of the row's problem, a sentence each. */
  List<Phrase> groups(EffectRow row) {
    return groups.stream().filter(g -> g.problemId() == row.problemId()).map(g -> g.effect().inWords(g.plan())).toList();
  }

  /** Reads the rows anew, and judges anew where another paper judges by now; the open one stays open. */
  void refresh() {
    var by = frame.actor().get();
    frame.jobs().latest(
        "effect.rows", Phrase.of("effectview.reading"), progress -> {
          if (effects.isStale()) {
            var _ = effects.judge(by, progress);
          }
          return new Read(effects.lines(), effects.groups(), problems.problems(), read());
        },
        this::show);
  }

  /** The verdict behind a row, with what people added to it. */
  EvaluateEffects.Line line(EffectRow row) {
    return Objects.requireNonNull(lines.get(row.problemId()), "a row shown");
  }

  <V> void put(EffectRow row, Field<EffectVerdict, V> field, V value) {
    var verdict = line(row).verdict();
    if (!verdict.row().get(field).equals(value)) {
      frame.edits().make(effects.put(verdict, field, value, frame.actor().get()));
    }
  }

  private List<Aim> read() {
    return ledger.entries().stream().map(e -> new Aim(e, ledger.deviations(e.id()))).toList();
  }

  /** Empty when the problem has no ledger entry. */
  Optional<Aim> aim(EffectRow row) {
    return aims.stream().filter(a -> a.entry().problemId() == row.problemId()).findFirst();
  }

  /** Opens the entry. */
  void open(Aim aim) {
    frame.navigator().open("ledger", aim.entry().number());
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
    aims = read.aims();
    read.problems().forEach(p -> known.put(p.id(), p));
    lines.clear();
    read.lines().forEach(line -> lines.put(line.row().problemId(), line));
    rows.setAll(read.lines().stream().map(EvaluateEffects.Line::row).toList());
    chosen.set(
        rows.stream().filter(r -> open.filter(id -> id == r.problemId()).isPresent()).findFirst()
            .or(() -> rows.stream().findFirst()));
    var judged =
        rows.stream().filter(r -> r.verdict() == Verdict.EFFECTIVE || r.verdict() == Verdict.NO_EFFECT_SEEN).count();
    badge.set(judged == 0 ? "" : Long.toString(judged));
  }
}
