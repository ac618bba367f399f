package org.zhigai.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind made up for the tests: a task that is closed only when it says who checked it. */
record Task(Row<Task> row) {
  enum Status {
    OPEN,
    ASKED,
    CLOSED,
    AGAIN
  }

  static final Field<Task, String> TEXT = Field.<Task, String>of("text", Types.TEXT, "", Trait.REQUIRED).formerly("words");
  static final Field<Task, Optional<LocalDate>> DUE = Field.of("due", Types.optional(Types.DAY), Optional.empty(), Trait.PROMISED);
  static final Field<Task, String> CHECKED = Field.of("checked", Types.TEXT, "");
  static final Field<Task, Long> OF = Field.of("of", Types.REF, 0L, Trait.FIXED);
  static final Field<Task, String> LATER = Field.of("later", Types.TEXT, "", Trait.ALWAYS_OPEN);

  static final Kind<Task> KIND =
      Kind.<Task>of("task", "T", Task::new)
          .fields(TEXT, DUE, CHECKED, OF, LATER)
          .drawnFrom(t -> t.row().get(OF) == 0 ? List.of() : List.of(Link.row(t.row().get(OF))))
          .life(Life.<Task, Status>from(Status.OPEN)
              .move(Set.of(Status.OPEN, Status.AGAIN), Set.of(Status.ASKED))
              .move(Set.of(Status.ASKED), Set.of(Status.OPEN, Status.CLOSED))
              .move(Set.of(Status.CLOSED), Set.of(Status.AGAIN))
              .asking(Status.CLOSED, List.of(Condition.of("task.checked", (r, all) -> !r.get(CHECKED).isBlank())))
              .frozen(Set.of(Status.CLOSED))
              .fleeting(Set.of(Status.OPEN))
              .build())
          .always(List.of(Condition.of("task.text", (r, all) -> !r.get(TEXT).equals("forbidden"))))
          .build();
}
