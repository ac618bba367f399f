package org.zhigai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.exchange.Asked.Why;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** The ledger goes through other hands and comes back: what is told apart, taken, asked and refused. */
class LedgerExchangeTest {
  private static final Words ZH = new Words(Lang.ZH);
  private final PassedOn ledger = new PassedOn(3, 2, 1);

  private static List<String> said(ReturnedLedger proposal) {
    return proposal.told().stream().map(ZH::say).toList();
  }

  private static List<String> steps(ReturnedLedger proposal) {
    return proposal.steps().stream().map(Step::what).map(ZH::say).toList();
  }

  @Test
  void whatNobodyTouchedLeavesNoTrace() {
    var file = ledger.send();
    var before = ledger.history();
    var proposal = ledger.back(file, c -> c);
    assertThat(proposal.known()).isTrue();
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.asked()).isEmpty();
    assertThat(said(proposal)).isEmpty();
    assertThat(ledger.take(proposal, List.of())).isZero();
    assertThat(ledger.history()).isEqualTo(before);
  }

  /** One file writes over, adds and goes on; one undo takes all of it back. */
  @Test
  void oneFileIsOneChange() {
    var file = ledger.send();
    var proposal = ledger.back(file, c -> {
      c.put("CS-2026-001", "整改措施", "集体备课两次").put("ZG-2026-002", "整改进展", "已开两次会").put("CS-2026-004", "措施状态", "已完成").put("CS-2026-004", "完成日期", "2026.5.28");
      var row = c.blank();
      row.set(c.column("整改措施"), "家访一次");
      row.set(c.column("措施责任人"), "新来的老师");
      return c.insert(c.of("CS-2026-002"), row);
    });
    assertThat(proposal.asked()).isEmpty();
    assertThat(steps(proposal)).hasSize(5);
    ledger.take(proposal, List.of());
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("集体备课两次");
    assertThat(ledger.entry("ZG-2026-002").get(LedgerEntry.PROGRESS)).isEqualTo("已开两次会");
    assertThat(ledger.measure("CS-2026-004").state()).isEqualTo("DONE");
    assertThat(ledger.measure("CS-2026-004").get(Measure.DONE_ON)).isEqualTo(Optional.of(java.time.LocalDate.of(2026, 5, 28)));
    var measures = EntryStanding.measures(ledger.entry("ZG-2026-001").id(), ledger.book);
    assertThat(measures).hasSize(4).last().satisfies(m -> {
      assertThat(m.text()).isEqualTo("家访一次");
      assertThat(ledger.school.people.person(m.person())).isEqualTo("新来的老师");
    });
    ledger.book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("第1条的措施1");
    assertThat(EntryStanding.measures(ledger.entry("ZG-2026-001").id(), ledger.book)).hasSize(3);
    assertThat(ledger.measure("CS-2026-004").state()).isEqualTo("NOT_STARTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-8-30", "2026年8月30日", "2026.8.30", "2026/8/30 0:00:00", "2026-08-30"})
  void aDayIsADayHoweverItIsTyped(String typed) {
    var file = ledger.send();
    var proposal = ledger.back(file, c -> c.put("CS-2026-001", "措施时限", typed));
    ledger.take(proposal, List.of());
    assertThat(ledger.measure("CS-2026-001").get(Measure.DUE)).isEqualTo(java.time.LocalDate.of(2026, 8, 30));
    var again = ledger.back(ledger.send(), c -> c.put("CS-2026-001", "措施时限", typed));
    assertThat(again.steps()).as("the same day is no change").isEmpty();
  }

  @Test
  void whatIsNoDayIsToldAndNothingElseIsHeldUp() {
    var proposal = ledger.back(ledger.send(), c -> c.put("CS-2026-001", "措施时限", "月底").put("CS-2026-001", "整改措施", "改过的"));
    assertThat(said(proposal)).singleElement().asString().contains("措施时限", "月底", "CS-2026-001");
    assertThat(proposal.steps()).hasSize(1);
  }

  /** Somebody here and somebody there changed the same cell: neither is lost, a person decides. */
  @Test
  void whatBothChangedIsAsked() {
    var file = ledger.send();
    var row = ledger.measure("CS-2026-001");
    Books.given(ledger.book, Measure.KIND, Edit.put(row, Values.of(Measure.TEXT, "我们的说法")));
    var other = ledger.measure("CS-2026-002");
    Books.given(ledger.book, Measure.KIND, Edit.put(other, Values.of(Measure.TEXT, "只有我们改的")));
    var proposal = ledger.back(file, c -> c.put("CS-2026-001", "整改措施", "他们的说法"));
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.open()).singleElement().satisfies(a -> {
      assertThat(a.why()).isEqualTo(Why.BOTH);
      assertThat(List.of(a.number(), a.heading(), a.base(), a.ours(), a.theirs())).containsExactly("CS-2026-001", "整改措施", "第1条的措施1", "我们的说法", "他们的说法");
    });
    ledger.take(proposal, List.of());
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("我们的说法");
    ledger.take(proposal, proposal.open());
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("他们的说法");
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).as("an old file does not bring old words back").isEqualTo("只有我们改的");
  }

  /** All that is seen was sorted, what is hidden stayed: the numbers say which row it is. */
  @Test
  void sortingWhatIsSeenMistakesNoRow() {
    var proposal = ledger.back(ledger.send(), c -> {
      c.put("CS-2026-001", "整改措施", "改过的第一条");
      c.merges().clear();
      var hidden = c.column("zhigai");
      var body = c.rows().subList(c.top() + 1, c.top() + 7);
      fillDown(c, body);
      var marks = body.stream().map(r -> r.get(hidden)).toList();
      Collections.reverse(body);
      for (var i = 0; i < body.size(); i++) {
        body.get(i).set(hidden, marks.get(i));
      }
      return c;
    });
    assertThat(proposal.asked()).isEmpty();
    assertThat(steps(proposal)).singleElement().asString().contains("CS-2026-001", "改过的第一条");
    assertThat(said(proposal)).singleElement().asString().contains("隐藏标记与编号对不上");
  }

  /** As people unmerge before they sort. */
  private static void fillDown(PassedOn.Came c, List<List<String>> body) {
    var entry = c.column("台账编号");
    for (var i = 1; i < body.size(); i++) {
      if (body.get(i).get(entry).isEmpty()) {
        body.get(i).set(entry, body.get(i - 1).get(entry));
      }
    }
  }

  /** A single column was sorted, so that texts stand beside other rows' numbers: asked, never taken. */
  @Test
  void sortingOneColumnAloneIsNoticed() {
    var proposal = ledger.back(ledger.send(), c -> {
      var at = c.column("整改措施");
      var body = c.rows().subList(c.top() + 1, c.top() + 7);
      var texts = new java.util.ArrayList<>(body.stream().map(r -> r.get(at)).toList());
      Collections.reverse(texts);
      for (var i = 0; i < body.size(); i++) {
        body.get(i).set(at, texts.get(i));
      }
      return c;
    });
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.open()).hasSize(6).allMatch(a -> a.why() == Why.SHUFFLED);
  }

  @Test
  void aCopiedRowIsAskedAboutAndTheFirstStaysWhatItIs() {
    var proposal = ledger.back(ledger.send(), c -> {
      var copy = new java.util.ArrayList<>(c.rows().get(c.of("CS-2026-002")));
      copy.set(c.column("整改措施"), "照着写的另一条");
      return c.insert(c.of("CS-2026-002"), copy);
    });
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.open()).singleElement().satisfies(a -> assertThat(a.why()).isEqualTo(Why.COPIED));
    ledger.take(proposal, proposal.open());
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).isEqualTo("第1条的措施2");
    assertThat(EntryStanding.measures(ledger.entry("ZG-2026-001").id(), ledger.book)).extracting(Measure::text).contains("照着写的另一条").hasSize(4);
  }

  @Test
  void anExactCopyIsNothingNew() {
    var proposal = ledger.back(ledger.send(), c -> c.insert(c.of("CS-2026-002"), c.rows().get(c.of("CS-2026-002"))));
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.open()).isEmpty();
  }

  /** The first row of a block is deleted and takes the entry's cells along: the rest are still its measures, and nothing of the entry is emptied. */
  @Test
  void aBlockWithoutItsHeadIsStillItsEntry() {
    var proposal = ledger.back(ledger.send(), c -> c.without("CS-2026-001").put("CS-2026-002", "整改措施", "第二条改了"));
    assertThat(steps(proposal)).singleElement().asString().contains("CS-2026-002");
    assertThat(proposal.asked()).singleElement().satisfies(a -> {
      assertThat(a.why()).isEqualTo(Why.GONE);
      assertThat(a.number()).isEqualTo("CS-2026-001");
    });
    assertThat(proposal.open()).isEmpty();
    ledger.take(proposal, List.of());
    assertThat(ledger.measure("CS-2026-001").isWithdrawn()).as("nothing goes unasked").isFalse();
    assertThat(ledger.entry("ZG-2026-001").get(LedgerEntry.ISSUE).in(ZH)).isNotEmpty();
  }

  @Test
  void whatIsMissingIsWithdrawnWhenSomebodySaysSo() {
    var proposal = ledger.back(ledger.send(), c -> c.without("CS-2026-006"));
    assertThat(proposal.asked()).singleElement().satisfies(a -> assertThat(a.number()).isEqualTo("ZG-2026-003"));
    ledger.take(proposal, proposal.asked());
    assertThat(ledger.book.rows(LedgerEntry.KIND)).extracting(r -> r.number()).containsExactly("ZG-2026-001", "ZG-2026-002");
  }

  /** The table was carried into a new workbook: what rows carry unseen says which file it was; without that, every difference is asked. */
  @Test
  void aTablePastedIntoANewWorkbookIsKnownByWhatItsRowsCarry() {
    var file = ledger.send();
    Books.given(ledger.book, Measure.KIND, Edit.put(ledger.measure("CS-2026-002"), Values.of(Measure.TEXT, "只有我们改的")));
    var carried = ledger.back(file, c -> c.withoutOtherSheets().put("CS-2026-001", "整改措施", "他们的说法"));
    assertThat(carried.known()).isTrue();
    assertThat(steps(carried)).hasSize(1);
    var bare = ledger.back(file, c -> {
      c.rows().forEach(r -> r.set(c.column("zhigai") < 0 ? r.size() - 1 : c.column("zhigai"), ""));
      return c.withoutOtherSheets().put("CS-2026-001", "整改措施", "他们的说法");
    });
    assertThat(bare.known()).isFalse();
    assertThat(bare.steps()).isEmpty();
    assertThat(bare.open()).extracting(Asked::why, Asked::number).containsExactlyInAnyOrder(
        org.assertj.core.groups.Tuple.tuple(Why.NO_BASE, "CS-2026-001"), org.assertj.core.groups.Tuple.tuple(Why.NO_BASE, "CS-2026-002"));
  }

  /** Text alone keeps neither merged cells nor other sheets. */
  @Test
  void textAloneIsReadAsWell() {
    var proposal = ledger.back(ledger.send(), c -> c.asText().put("CS-2026-003", "整改措施", "改过的"));
    assertThat(proposal.known()).isTrue();
    assertThat(proposal.asked()).isEmpty();
    assertThat(steps(proposal)).singleElement().asString().contains("CS-2026-003");
  }

  @Test
  void aRowThatLostItsNumberIsKnownByProblemAndUnit() {
    var proposal = ledger.back(ledger.send(), c -> c.put("ZG-2026-003", "整改进展", "看过了").put("ZG-2026-003", "措施编号", "").put("ZG-2026-003", "台账编号", ""));
    assertThat(said(proposal)).anyMatch(t -> t.contains("ZG-2026-003"));
    assertThat(proposal.asked()).isEmpty();
    assertThat(steps(proposal)).singleElement().asString().contains("ZG-2026-003", "看过了");
  }

  /** 序号 is a place in print: whatever stands there, rows are what their numbers say. */
  @Test
  void theRunningNumberSaysNothing() {
    var proposal = ledger.back(ledger.send(), c -> {
      for (var r = c.top() + 1; r < c.top() + 7; r++) {
        c.rows().get(r).set(0, String.valueOf(99 - r));
      }
      return c;
    });
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.asked()).isEmpty();
  }

  @Test
  void aMeasureUnderAnotherEntryIsNobodysUntilSomebodyLooks() {
    var proposal = ledger.back(ledger.send(), c -> {
      var row = c.rows().get(c.of("CS-2026-002"));
      c.without("CS-2026-002");
      return c.insert(c.of("CS-2026-005"), row).put("CS-2026-002", "台账编号", "ZG-2026-002");
    });
    assertThat(proposal.steps()).isEmpty();
    assertThat(proposal.open()).singleElement().satisfies(a -> {
      assertThat(a.why()).isEqualTo(Why.DOUBTFUL);
      assertThat(a.doubt().map(ZH::say).orElse("")).contains("CS-2026-002", "ZG-2026-001", "ZG-2026-002");
    });
  }

  @Test
  void aNewProblemBringsItsEntryAndItsMeasure() {
    var file = ledger.send();
    var proposal = ledger.back(file, c -> {
      var row = c.blank();
      row.set(c.column("存在问题"), "作业批改不及时");
      row.set(c.column("整改措施"), "每周检查一次");
      row.set(c.column("责任单位（部门）"), "教务处");
      row.set(c.column("完成时限"), "2026年9月30日");
      return c.insert(c.top() + 7, row);
    });
    assertThat(proposal.steps()).hasSize(2);
    ledger.take(proposal, List.of());
    var entry = ledger.entry("ZG-2026-004").view();
    assertThat(entry.issue().in(ZH)).isEqualTo("作业批改不及时");
    assertThat(entry.due()).isEqualTo(java.time.LocalDate.of(2026, 9, 30));
    assertThat(ledger.school.people.path(entry.responsible())).isEqualTo("教务处");
    assertThat(EntryStanding.measures(entry.id(), ledger.book)).extracting(Measure::text).containsExactly("每周检查一次");
    assertThat(ledger.school.problemDesk.confirmed()).anyMatch(p -> p.id() == entry.problemId());
    ledger.book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(ledger.book.rows(LedgerEntry.KIND)).hasSize(3);
  }

  /** What the law does not let be written this way is told with the reason, not lost and not forced. */
  @Test
  void whatTheLawForbidsIsTold() {
    Books.given(ledger.book, Measure.KIND, Edit.go(ledger.measure("CS-2026-004"), Measure.State.UNDER_WAY, Values.none()));
    var proposal = ledger.back(ledger.send(), c -> c.put("ZG-2026-002", "完成时限", "2027-1-1").put("ZG-2026-001", "责任单位（部门）", "没有的处")
        .put("ZG-2026-001", "存在问题", "").put("CS-2026-001", "措施状态", "重新推进"));
    assertThat(proposal.steps()).isEmpty();
    assertThat(said(proposal)).hasSize(4).anyMatch(t -> t.contains("延期申请")).anyMatch(t -> t.contains("没有的处")).anyMatch(t -> t.contains("不能清空"))
        .anyMatch(t -> t.contains("重新推进"));
  }

  /** A sentence the program put together stays one when it comes back as it went. */
  @Test
  void aComposedSentenceStaysOne() {
    var before = ledger.entry("ZG-2026-001").get(LedgerEntry.TARGET);
    assertThat(before).isInstanceOf(Prose.Composed.class);
    var proposal = ledger.back(ledger.send(), c -> c.put("ZG-2026-001", "整改进展", "x"));
    ledger.take(proposal, List.of());
    assertThat(ledger.entry("ZG-2026-001").get(LedgerEntry.TARGET)).isEqualTo(before);
  }

  @Test
  void whatIsNoLedgerIsRefused() {
    assertThatThrownBy(() -> ledger.back(ledger.send(), c -> {
      c.rows().get(c.top()).replaceAll(h -> "x" + h);
      return c;
    })).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-385"));
  }
}
