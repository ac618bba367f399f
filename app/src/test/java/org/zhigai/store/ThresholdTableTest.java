package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhigai.store.jooq.Tables.THRESHOLD_CHANGE;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.Scope;
import org.zhigai.problems.ThresholdChange;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.Thresholds;

/** Thresholds outlive the program, the nearest holds, and every change says who, when, from what and why. */
class ThresholdTableTest {
  private static final Actor HEAD = new Actor("李校长", "校长室");
  private static final Thresholds MATHS = new Thresholds(0.08, 0.12, 0.3, 0.05);

  private static final Scope MATHS_4 = new Scope("数学", 4);

  @RegisterExtension final FreshStore fresh = new FreshStore();

  private ThresholdDesk desk() {
    return new ThresholdDesk(fresh.archive().thresholds(), FreshStore.CLOCK);
  }

  @Test
  void aNewStoreHasTheDefaults() {
    assertThat(desk().of("数学", 4)).isEqualTo(Thresholds.DEFAULT);
    assertThat(desk().changes()).isEmpty();
  }

  @Test
  void aChangeIsKeptWithItsAuthorAndReason() {
    desk().change(MATHS_4, MATHS, "区里要求", HEAD);
    fresh.reopen();
    assertThat(desk().of("数学", 4)).isEqualTo(MATHS);
    assertThat(desk().of("数学", 5)).isEqualTo(Thresholds.DEFAULT);
    assertThat(desk().changes())
        .containsExactly(
            new ThresholdChange(
                "数学", 4, Thresholds.DEFAULT, Optional.of(MATHS), "李校长", LocalDateTime.now(FreshStore.CLOCK), "区里要求"));
  }

  @Test
  void theNearestHoldsHoweverOldAndTheLevelIsTheSchools() {
    desk().change(MATHS_4, MATHS, "一", HEAD);
    desk().change(Scope.SCHOOL, new Thresholds(0.06, 0.11, 0.25, 0.01), "二", HEAD);
    assertThat(desk().of("数学", 4)).isEqualTo(new Thresholds(0.08, 0.12, 0.3, 0.01));
    assertThat(desk().of("语文", 4)).isEqualTo(new Thresholds(0.06, 0.11, 0.25, 0.01));
  }

  @Test
  void noReasonNoNonsenseAndNoLevelOfItsOwnForASubject() {
    assertThatThrownBy(() -> desk().change(MATHS_4, MATHS, " ", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> desk().change(MATHS_4, new Thresholds(0, 0.1, 0.2, 0.05), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> desk().change(MATHS_4, new Thresholds(0.05, 0.1, 0.2, 0.1), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThat(desk().changes()).isEmpty();
  }

  @Test
  void aLiftedScopeGoesByTheWiderOneAgainAndFollowsIt() {
    desk().change(MATHS_4, MATHS, "一", HEAD);
    desk().lift(MATHS_4, "二", HEAD);
    fresh.reopen();
    assertThat(desk().held(MATHS_4)).isEqualTo(new ThresholdDesk.Held(Thresholds.DEFAULT, Optional.empty()));
    desk().change(Scope.SCHOOL, new Thresholds(0.06, 0.11, 0.25, 0.05), "三", HEAD);
    assertThat(desk().held(MATHS_4)).isEqualTo(new ThresholdDesk.Held(new Thresholds(0.06, 0.11, 0.25, 0.05), Optional.of(Scope.SCHOOL)));
    assertThat(desk().changes()).extracting(ThresholdChange::before).containsExactly(Thresholds.DEFAULT, MATHS, Thresholds.DEFAULT);
  }

  /** A change as an earlier version wrote it. */
  @Test
  void changesKeptByAnEarlierVersionAreStillRead() {
    fresh.db().whole(sql ->
        sql.insertInto(THRESHOLD_CHANGE, THRESHOLD_CHANGE.SUBJECT, THRESHOLD_CHANGE.GRADE, THRESHOLD_CHANGE.BODY)
            .values("数学", 4, """
                {"subject":"数学","grade":4,"before":{"floorRate":0.05,"floorClass":0.1,"floorSd":0.2,"level":0.05},
                 "after":{"floorRate":0.08,"floorClass":0.12,"floorSd":0.3,"level":0.05},"who":"李校长","at":"2026-11-20T10:00:00","why":"因"}""")
            .execute());
    assertThat(desk().of("数学", 4)).isEqualTo(MATHS);
  }
}
