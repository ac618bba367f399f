package org.zhigai.support;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 典型案例: a practice that worked, with its proof, tried again by others before it is shared. */
public record TypicalCase(Row<TypicalCase> row) {

  /** How far it has come. */
  public enum CaseState {
    DRAFT,
    TRYING,
    VERIFIED,
    SHARED
  }

  public static final Field<TypicalCase, String> TITLE = Field.of("title", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<TypicalCase, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<TypicalCase, String> BACKGROUND = Field.of("background", Types.TEXT, "");
  public static final Field<TypicalCase, String> PRACTICE = Field.of("practice", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<TypicalCase, String> PROOF = Field.of("proof", Types.TEXT, "");
  public static final Field<TypicalCase, List<String>> TRIED = Field.of("tried", Types.LINES, List.of());
  public static final Field<TypicalCase, Long> VERIFIER = Field.of("verifier", OrgUnit.REF, 0L);
  public static final Field<TypicalCase, String> LIMITS = Field.of("limits", Types.TEXT, "");

  public static final Kind<TypicalCase> KIND =
      Kind.<TypicalCase>of("case", "AL", TypicalCase::new)
          .fields(TITLE, PROBLEM, BACKGROUND, PRACTICE, PROOF, TRIED, VERIFIER, LIMITS)
          .column(TITLE, 28).column(PROBLEM, 14).column(BACKGROUND, 24).column(PRACTICE, 30)
          .column(PROOF, 24).column(TRIED, 24).column(VERIFIER, 14).column(LIMITS, 18)
          .called(r -> r.row().get(TITLE))
          .moved(EnumSet.of(CaseState.VERIFIED, CaseState.SHARED), Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.RESEARCHER, Role.INSPECTOR))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .life(Life.<TypicalCase, CaseState>from(CaseState.DRAFT)
              .move(Set.of(CaseState.DRAFT), Set.of(CaseState.TRYING))
              .move(Set.of(CaseState.TRYING), Set.of(CaseState.DRAFT, CaseState.VERIFIED))
              .move(Set.of(CaseState.VERIFIED), Set.of(CaseState.TRYING, CaseState.SHARED))
              .move(Set.of(CaseState.SHARED), Set.of(CaseState.VERIFIED))
              .asking(CaseState.VERIFIED, List.of(
                  Condition.of("case.condition.proof", (r, all) -> !r.get(PROOF).isBlank()),
                  Condition.of("case.condition.tried", (r, all) -> !r.get(TRIED).isEmpty()),
                  Condition.of("case.condition.verifier", (r, all) -> r.get(VERIFIER) != 0)))
              .build())
          .build();
}
