package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** What may be done to a row, what goes with it, and how it is told. */
class LawTest {
  private static final Actor BY = new Actor("王老师", "教务处");

  /** Drawn from a job by the program, and gone with it. */
  record Shade(Row<Shade> row) {
    static final Field<Shade, Long> OF = Field.of("of", Types.REF, 0L);
    static final Kind<Shade> KIND =
        Kind.<Shade>of("shade", "S", Shade::new).fields(OF).drawnFrom(s -> List.of(Link.row(s.row().get(OF)), Link.row(s.row().get(OF)))).following().build();
  }

  /** A job with a reason that only a move gives. */
  record Job(Row<Job> row) {
    enum Status {
      OPEN, DONE, OFF
    }

    static final Field<Job, String> TEXT = Field.of("text", Types.TEXT, "");
    static final Field<Job, String> REASON = Field.of("reason", Types.TEXT, "", Trait.BY_MOVE);
    static final Field<Job, String> NOTE = Field.of("note", Types.TEXT, "", Trait.ALWAYS_OPEN);
    static final Kind<Job> KIND =
        Kind.<Job>of("job", "J", Job::new)
            .fields(TEXT, REASON, NOTE)
            .life(Life.<Job, Status>from(Status.OPEN)
                .move(Set.of(Status.OPEN), Set.of(Status.DONE, Status.OFF)).move(Set.of(Status.DONE), Set.of(Status.OPEN))
                .asking(Status.OFF, List.of(Condition.of("job.reason", (r, all) -> !r.get(REASON).isBlank())))
                .frozen(Set.of(Status.DONE)).fleeting(Set.of(Status.OPEN)).build())
            .build();
  }

  private final MemoryShelf shelf = new MemoryShelf();
  private Book book = new Book(shelf, List.of(Job.KIND, Shade.KIND, Task.KIND), source -> 7);
  private Row<Job> job;

  @BeforeEach
  void open() {
    job = done(Job.KIND, new Edit.Open<>(Job.KIND, 2026, Values.of(Job.TEXT, "a")));
  }

  private <K> Row<K> done(Kind<K> kind, Edit edit) {
    return tried(edit).row(kind);
  }

  private Outcome tried(Edit... edits) {
    return book.apply(Change.of(Phrase.of("job.did"), BY, edits));
  }

  private static String why(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.missing().getFirst().key() : outcome.getClass().getSimpleName();
  }

  private <K> Row<K> now(Row<K> row) {
    return book.row(row.kind(), row.id()).orElseThrow();
  }

  @Test
  void whatAMoveGivesIsGivenByAMoveAlone() {
    assertThat(why(tried(Edit.put(job, Values.of(Job.REASON, "试"))))).isEqualTo("rows.by-move");
    assertThat(why(tried(Edit.go(job, Job.Status.OFF, Values.none())))).isEqualTo("job.reason");
    assertThat(done(Job.KIND, Edit.go(job, Job.Status.OFF, Values.of(Job.REASON, "并入"))).get(Job.REASON)).isEqualTo("并入");
  }

  @Test
  void aMoveNobodyDrewIsNamedWithBothStates() {
    var off = done(Job.KIND, Edit.go(job, Job.Status.OFF, Values.of(Job.REASON, "并入")));
    assertThat(tried(Edit.go(off, Job.Status.DONE, Values.none())))
        .isEqualTo(new Outcome.Refused(
            "J-2026-001", List.of(Phrase.of("rows.move.illegal", "J-2026-001", Phrase.of("job.status.off"), Phrase.of("job.status.done")))));
  }

  @Test
  void aReadOnlyRowIsNeitherWrittenNorTakenAway() {
    var closed = done(Job.KIND, Edit.go(job, Job.Status.DONE, Values.none()));
    assertThat(why(tried(Edit.put(closed, Values.of(Job.TEXT, "b"))))).isEqualTo("rows.frozen");
    assertThat(why(tried(Edit.put(closed, Values.of(Job.NOTE, "b").and(Job.TEXT, "b"))))).as("one closed field is enough").isEqualTo("rows.frozen");
    assertThat(why(tried(new Edit.Drop<>(closed)))).isEqualTo("rows.frozen");
    assertThat(done(Job.KIND, Edit.put(closed, Values.of(Job.NOTE, "b"))).get(Job.NOTE)).isEqualTo("b");
    assertThat(done(Job.KIND, new Edit.Marked<>(now(closed), List.of(new Mark(Phrase.of("job.rate"), .5, .6)))).marks()).as("marked all the same").hasSize(1);
  }

  /** An undo may not write what a person may not: the note came before the row was closed, the text as well. */
  @Test
  void anUndoWritesOnAReadOnlyRowOnlyWhatStaysOpen() {
    var noted = done(Job.KIND, Edit.put(job, Values.of(Job.NOTE, "n")));
    book.apply(Change.of(Phrase.of("job.did"), BY, Edit.go(noted, Job.Status.DONE, Values.none())).forGood());
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(now(job).get(Job.NOTE)).isEmpty();
    assertThat(book.undo(BY)).get().extracting(LawTest::why).as("the opening").isEqualTo("rows.undo.changed");
    var other = done(Job.KIND, new Edit.Open<>(Job.KIND, 2026, Values.of(Job.TEXT, "x")));
    var texted = done(Job.KIND, Edit.put(other, Values.of(Job.TEXT, "y")));
    book.apply(Change.of(Phrase.of("job.did"), BY, Edit.go(texted, Job.Status.DONE, Values.none())).forGood());
    assertThat(book.undo(BY)).get().extracting(LawTest::why).isEqualTo("rows.frozen");
    assertThat(now(other).get(Job.TEXT)).isEqualTo("y");
  }

  @Test
  void whatStandsOnARowHoldsItAndWhatOnlyFollowsGoesWithIt() {
    var shade = done(Shade.KIND, new Edit.Open<>(Shade.KIND, 2026, Values.of(Shade.OF, job.id())));
    assertThat(shade.links()).as("one source named twice is one").containsExactly(new Link(Link.row(job.id()), 1));
    var task = done(Task.KIND, new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "t").and(Task.OF, job.id())));
    assertThat(tried(new Edit.Drop<>(job)))
        .isEqualTo(new Outcome.Refused("J-2026-001", List.of(Phrase.of("rows.stood-on", "J-2026-001", "T-2026-001"))));
    assertThat(tried(new Edit.Drop<>(task), new Edit.Drop<>(job))).isInstanceOf(Outcome.Done.class);
    assertThat(book.any(shade.id())).isEmpty();
    assertThat(shelf.rows().stream().filter(r -> r.kind().equals("shade"))).isEmpty();
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(Stream.of(job.id(), shade.id(), task.id()).map(book::any)).allMatch(Optional::isPresent);
    assertThat(now(shade).links()).extracting(Link::source).containsExactly(Link.row(job.id()));
  }

  @Test
  void aRowThatIsGoneIsStaleAndOneChangeMayTouchARowTwice() {
    assertThat(tried(new Edit.Drop<>(job))).isInstanceOf(Outcome.Done.class);
    assertThat(tried(Edit.put(job, Values.of(Job.TEXT, "b")))).isEqualTo(new Outcome.Stale(job, job));
    var two = done(Job.KIND, new Edit.Open<>(Job.KIND, 2026, Values.of(Job.TEXT, "a")));
    var twice = tried(Edit.put(two, Values.of(Job.TEXT, "b")), Edit.go(two, Job.Status.DONE, Values.of(Job.NOTE, "n")));
    assertThat(twice.orThrow()).singleElement().matches(r -> r.state().equals("DONE") && r.version() == 3);
    assertThat(now(two).get(Job.TEXT)).isEqualTo("b");
  }

  @Test
  void aChangeThatChangesNothingIsNotWritten() {
    var before = book.history(job.id()).size();
    assertThat(tried(Edit.put(job, Values.of(Job.TEXT, "a")))).isInstanceOfSatisfying(Outcome.Done.class, d -> assertThat(d.change()).isZero());
    assertThat(book.history(job.id())).hasSize(before);
    assertThat(now(job).version()).isEqualTo(1);
  }

  /** Numbers go on after a refusal: none is ever given twice. */
  @Test
  void aNumberIsGivenOnce() {
    assertThat(why(tried(new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "forbidden"))))).isEqualTo("task.text");
    var first = done(Task.KIND, new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "a")));
    assertThat(tried(new Edit.Drop<>(first))).isInstanceOf(Outcome.Done.class);
    var second = done(Task.KIND, new Edit.Open<>(Task.KIND, 2026, Values.of(Task.TEXT, "a")));
    var nextYear = done(Task.KIND, new Edit.Open<>(Task.KIND, 2027, Values.of(Task.TEXT, "a")));
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(nextYear.number()).isEqualTo("T-2027-001");
  }

  @Test
  void whoCannotGoOnIsToldByACode() {
    var stale = job;
    done(Job.KIND, Edit.put(job, Values.of(Job.TEXT, "b")));
    assertThatThrownBy(() -> tried(Edit.put(stale, Values.of(Job.TEXT, "c"))).orThrow()).isInstanceOfSatisfying(UserFault.class, f -> {
      assertThat(f.code()).isEqualTo("ZG-342");
      assertThat(f.what().values()).containsExactly("J-2026-001");
    });
    assertThatThrownBy(() -> tried(Edit.put(now(job), Values.of(Job.REASON, "c"))).orThrow())
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-341"));
    assertThatThrownBy(() -> tried(Edit.put(now(job), Values.of(Job.TEXT, "d"))).row(Task.KIND)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void movesAndMarksAreToldInWords() {
    var marked = done(Job.KIND, new Edit.Marked<>(job, List.of(new Mark(Phrase.of("job.rate"), .5, .6))));
    done(Job.KIND, Edit.go(marked, Job.Status.DONE, Values.none()));
    var lines = book.history(job.id());
    assertThat(lines).extracting(AuditLine::field).containsExactly("row", "marks", "state");
    assertThat(lines.get(1).label()).isEqualTo(Phrase.of("rows.marks"));
    assertThat(lines.get(1).before()).isEqualTo("");
    assertThat(lines.get(1).after()).isEqualTo(List.of(Phrase.of("job.rate")));
    assertThat(lines.getLast().before()).isEqualTo(Phrase.of("job.status.open"));
    assertThat(lines.getLast().after()).isEqualTo(Phrase.of("job.status.done"));
  }

  /** History outlives what wrote it: a field of another version is told as it was kept, a key by the name of its row, and an unknown kind not at all. */
  @Test
  void theHistoryOfAnotherVersionIsToldAsFarAsItIsKnown() {
    var lines =
        List.of(
            new Shelf.Line(job.id(), "job", "J-2026-001", "colour", "红", null), new Shelf.Line(job.id(), "poem", "P-2026-001", "text", "x", "y"),
            new Shelf.Line(job.id(), "task", "T-2026-001", "words", "旧", "新"), new Shelf.Line(job.id(), "task", "T-2026-001", "of", null, job.id()));
    shelf.append(new Shelf.Entry(0, shelf.now(), BY, Phrase.of("job.did"), "因为", false, 0, 0, lines));
    var told = book.history(job.id()).subList(1, 4);
    assertThat(told.getFirst().label()).isEqualTo(Phrase.of("rows.field.gone", "colour"));
    assertThat(told.getFirst().before()).isEqualTo("红");
    assertThat(told.get(1).label()).as("by an earlier name of the field").isEqualTo(Phrase.of("task.field.text"));
    assertThat(told.get(2).after()).as("what the row is called").isEqualTo("J-2026-001");
    assertThat(told).allMatch(l -> l.why().equals("因为"));
  }

  @ParameterizedTest
  @EnumSource(Job.Status.class)
  void whatALifeSaysOfItsStates(Job.Status status) {
    var life = Job.KIND.life();
    assertThat(life.isFrozen(status.name())).isEqualTo(status == Job.Status.DONE);
    assertThat(life.isFleeting(status.name())).isEqualTo(status == Job.Status.OPEN);
    assertThat(life.conditions(status.name())).hasSize(status == Job.Status.OFF ? 1 : 0);
    assertThat(life.next("nowhere")).isEmpty();
  }

  /** A body that is given out is the row's own: nobody changes a kept row through it. */
  @Test
  void readingTwiceIsReadingOnce() {
    var calls = new int[1];
    Map<String, Object> body = new LinkedHashMap<>(Map.of("text", "旧"));
    shelf.insert(new Shelf.Stored(77, "job", "J-2020-001", 1, "OPEN", 1, List.of(), () -> {
      calls[0]++;
      return body;
    }));
    calls[0] = 0;
    book = new Book(new Counted(shelf, calls), List.of(Job.KIND), s -> 0);
    var row = book.row(Job.KIND, 77).orElseThrow();
    assertThat(calls[0]).as("a list costs no body").isZero();
    assertThat(row.get(Job.TEXT)).isEqualTo("旧");
    assertThat(row.get(Job.NOTE) + row.get(Job.REASON)).isEmpty();
    assertThat(calls[0]).isEqualTo(1);
  }

  /** A shelf that counts how often a body is read. */
  private record Counted(MemoryShelf shelf, int[] calls) implements Shelf {
    @Override
    public List<Stored> rows() {
      return shelf.rows().stream().map(s -> new Stored(s.id(), s.kind(), s.number(), s.version(), s.state(), s.schema(), s.links(), () -> {
        calls[0]++;
        return s.body().get();
      })).toList();
    }

    @Override
    public <T> T whole(java.util.function.Supplier<T> work) {
      return shelf.whole(work);
    }

    @Override
    public int number(String series, int year) {
      return shelf.number(series, year);
    }

    @Override
    public long key() {
      return shelf.key();
    }

    @Override
    public void insert(Stored row) {
      shelf.insert(row);
    }

    @Override
    public void update(Stored row) {
      shelf.update(row);
    }

    @Override
    public void delete(long id) {
      shelf.delete(id);
    }

    @Override
    public long append(Entry e) {
      return shelf.append(e);
    }

    @Override
    public List<Entry> last(int many) {
      return shelf.last(many);
    }

    @Override
    public Optional<Entry> entry(long key) {
      return shelf.entry(key);
    }

    @Override
    public List<Entry> history(long row) {
      return shelf.history(row);
    }

    @Override
    public List<Entry> trail(Trail asked) {
      return shelf.trail(asked);
    }

    @Override
    public java.util.OptionalLong firstBroken() {
      return shelf.firstBroken();
    }

    @Override
    public java.time.LocalDateTime now() {
      return shelf.now();
    }
  }
}
