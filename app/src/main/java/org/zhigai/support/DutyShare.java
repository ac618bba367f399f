package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 职责分工表: who of which department answers for which task of the three years. */
public record DutyShare(Row<DutyShare> row) {

  /** 阶段. */
  public enum Phase {
    Y2025,
    Y2026,
    Y2027,
    ALWAYS;

    public Phrase label() {
      return PHASES.named(name());
    }
  }

  private static final Types.Choice<Phase> PHASES = Types.choice(Phase.class, "duty.phase");

  public static final Field<DutyShare, String> TASK = Field.of("task", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<DutyShare, Phase> PHASE = Field.of("phase", PHASES, Phase.Y2025);
  public static final Field<DutyShare, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L, Trait.REQUIRED);
  public static final Field<DutyShare, Long> PERSON = Field.of("person", Person.REF, 0L, Trait.REQUIRED);
  public static final Field<DutyShare, String> HELPING = Field.of("helping", Types.TEXT, "");
  public static final Field<DutyShare, LocalDate> START = Field.of("start", Types.DAY, LocalDate.EPOCH);
  public static final Field<DutyShare, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH);
  public static final Field<DutyShare, String> RESULT = Field.of("result", Types.TEXT, "");

  public static final Kind<DutyShare> KIND =
      Kind.<DutyShare>of("duty", "FG", DutyShare::new)
          .fields(TASK, PHASE, UNIT, PERSON, HELPING, START, DUE, RESULT)
          .column(TASK, 30).column(PHASE, 12).column(UNIT, 14).column(PERSON, 12)
          .column(HELPING, 18).column(START, 14).column(DUE, 14).column(RESULT, 20)
          .called(r -> r.row().get(TASK))
          .always(List.of(Condition.of("duty.condition.dates", (r, all) -> Ledgers.inOrder(r.get(START), r.get(DUE)))))
          .build();
}
