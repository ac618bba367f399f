package org.zhigai.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Book;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Types;
import org.zhigai.support.DutyShare;

/** Use case: where the school stands in the three-year plan. Nothing is ticked by hand: what there is is counted. */
public final class Programme {
  private final List<ProgrammeTask> tasks = ReadTasks.builtIn();
  private final Book book;
  private final IntSupplier papers;
  private final Clock clock;

  /** @param papers how many papers were imported */
  public Programme(Book book, IntSupplier papers, Clock clock) {
    this.book = book;
    this.papers = papers;
    this.clock = clock;
  }

  /** In the order of the plan. */
  public List<ProgrammeTask> tasks() {
    return tasks;
  }

  /** Every task as it stands today, in the order of the plan. */
  public List<TaskStand> now() {
    var facts = book.now();
    var today = LocalDate.now(clock);
    return tasks.stream().map(t -> stand(t, facts, today)).toList();
  }

  private TaskStand stand(ProgrammeTask task, Facts facts, LocalDate today) {
    var since = task.due().since(today);
    var pieces = task.answers().stream().map(a -> piece(a, facts, since)).toList();
    return new TaskStand(task, pieces, responsible(task, facts), task.due().last(today), today);
  }

  private TaskStand.Piece piece(Wanted answer, Facts facts, Optional<LocalDate> since) {
    return answer.kind().equals(Wanted.PAPERS)
        ? new TaskStand.Piece(answer, Phrase.of("programme.papers"), papers.getAsInt(), "")
        : book.kind(answer.kind()).map(k -> piece(answer, k, facts, since))
            .orElseGet(() -> new TaskStand.Piece(answer, Phrase.of("programme.unknown", answer.kind()), 0, ""));
  }

  private <K> TaskStand.Piece piece(Wanted answer, Kind<K> kind, Facts facts, Optional<LocalDate> since) {
    var found = facts.rows(kind).stream().filter(r -> holds(answer, r) && isSince(r, since)).toList();
    return new TaskStand.Piece(answer, what(answer, kind), found.size(), found.size() == 1 ? found.getFirst().number() : kind.id());
  }

  /** The kind, and which of it. */
  private static <K> Phrase what(Wanted answer, Kind<K> kind) {
    if (answer.field().isEmpty()) {
      return kind.title();
    }
    var which = answer.values().stream().sorted()
        .map(v -> answer.field().equals(Wanted.STATE) ? kind.state(v) : said(field(kind, answer.field()), v))
        .reduce((a, b) -> Phrase.of("programme.or", a, b)).orElseThrow();
    return Phrase.of("programme.which", kind.title(), which);
  }

  private static <K, V> Phrase said(Field<K, V> field, String value) {
    return field.type() instanceof Types.Choice<?> choice ? choice.named(value) : Phrase.of("programme.value", value);
  }

  private static <K> Field<K, ?> field(Kind<K> kind, String key) {
    return kind.fields().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException(kind.id() + "." + key));
  }

  private static <K> boolean holds(Wanted answer, Row<K> row) {
    return answer.field().isEmpty()
        || answer.values().contains(answer.field().equals(Wanted.STATE) ? row.state() : plain(row, field(row.kind(), answer.field())));
  }

  private static <K, V> String plain(Row<K> row, Field<K, V> field) {
    return Objects.toString(field.type().plain(row.get(field)));
  }

  /** By the first day a row has; one without a day counts always. */
  @SuppressWarnings("unchecked") // a field of days
  private static <K> boolean isSince(Row<K> row, Optional<LocalDate> since) {
    var day = row.kind().fields().stream().filter(f -> f.type().equals(Types.DAY)).findFirst().map(f -> row.get((Field<K, LocalDate>) f));
    return since.isEmpty() || day.isEmpty() || !day.get().isBefore(since.get());
  }

  private static String responsible(ProgrammeTask task, Facts facts) {
    return facts.rows(DutyShare.KIND).stream()
        .filter(r -> r.get(DutyShare.TASK).strip().equals(task.name().zh()))
        .findFirst()
        .map(r -> facts.find(OrgUnit.KIND, r.get(DutyShare.UNIT)).map(OrgUnit::name).orElse("")
            + facts.find(Person.KIND, r.get(DutyShare.PERSON)).map(p -> " " + p.name()).orElse(""))
        .map(String::strip)
        .orElse("");
  }
}
