package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.session.Meeting.Decision;
import org.zhigai.session.Meeting.Topic;

/** Diagnostic sessions outlive the program, with their agenda and every decision. */
class MeetingTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 5);

  @RegisterExtension final FreshStore fresh = new FreshStore();

  @Test
  void aSessionIsKeptChangedDroppedAndPutBackUnderItsKey() {
    var chart = Topic.of(new Board.Pin("数学", 4, "item", Map.of("item", "11")), Optional.of(new Round(2026, Term.SPRING))).lasting(12);
    var decision = new Decision("补两课时", Decision.Sort.ADJUSTMENT, "王老师", Optional.of(DAY.plusWeeks(2)), Optional.of(chart), "TZ-2026-001");
    var archive = fresh.archive().meetings();
    var first = archive.keep(Meeting.of("四年级数学", DAY));
    var second = archive.keep(Meeting.of("四年级语文", DAY));
    var full = first.withTopics(List.of(chart, Topic.of("WT-2026-001"))).withDecisions(List.of(decision)).withHead("数学诊断会", DAY, "教研组", 75);
    archive.keep(full);
    fresh.reopen();
    assertThat(fresh.archive().meetings().meetings()).containsExactly(full, second);
    fresh.archive().meetings().drop(full.id());
    assertThat(fresh.archive().meetings().meetings()).containsExactly(second);
    fresh.archive().meetings().keep(full);
    assertThat(fresh.archive().meetings().meetings()).containsExactly(full, second);
  }
}
