package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.ThresholdChange;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.Thresholds;

/** Thresholds outlive the program, the nearest holds, and every change says who, when, from what and why. */
class ThresholdTableTest {
  private static final Actor HEAD = new Actor("李校长", "校长室");
  private static final Thresholds MATHS = new Thresholds(0.08, 0.12, 0.3, 0.05);

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
    desk().change("数学", 4, MATHS, "区里要求", HEAD);
    fresh.reopen();
    assertThat(desk().of("数学", 4)).isEqualTo(MATHS);
    assertThat(desk().of("数学", 5)).isEqualTo(Thresholds.DEFAULT);
    assertThat(desk().changes())
        .containsExactly(
            new ThresholdChange(
                "数学", 4, Thresholds.DEFAULT, MATHS, "李校长", LocalDateTime.now(FreshStore.CLOCK), "区里要求"));
  }

  @Test
  void theNearestHoldsHoweverOldAndTheLevelIsTheSchools() {
    desk().change("数学", 4, MATHS, "一", HEAD);
    desk().change("", 0, new Thresholds(0.06, 0.11, 0.25, 0.01), "二", HEAD);
    assertThat(desk().of("数学", 4)).isEqualTo(new Thresholds(0.08, 0.12, 0.3, 0.01));
    assertThat(desk().of("语文", 4)).isEqualTo(new Thresholds(0.06, 0.11, 0.25, 0.01));
  }

  @Test
  void noReasonNoNonsenseAndNoLevelOfItsOwnForASubject() {
    assertThatThrownBy(() -> desk().change("数学", 4, MATHS, " ", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> desk().change("数学", 4, new Thresholds(0, 0.1, 0.2, 0.05), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> desk().change("数学", 4, new Thresholds(0.05, 0.1, 0.2, 0.1), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThat(desk().changes()).isEmpty();
  }
}
