package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Mark;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.people.Register;

/** The ledger as the window holds it, without a window. */
class LedgerViewModelTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final LedgerViewModel model =
      new LedgerViewModel(
          school.book, school.ledgerDesk, school.problemDesk, new Register(school.people, test.frame), school.recheck, () -> school.person("李校长", ""),
          test.frame);

  @BeforeEach
  void open() {
    model.refresh();
    assertThat(model.waiting().get()).isEqualTo(2);
    model.openFromProblems();
  }

  private LedgerEntry chosen() {
    return model.chosen().get().orElseThrow();
  }

  @Test
  void openingTellsHowManyAndShowsTheFirst() {
    assertThat(model.rows()).hasSize(2);
    assertThat(model.waiting().get()).isZero();
    assertThat(chosen().number()).isEqualTo("ZG-2026-001");
    assertThat(school.people.person(chosen().leader())).isEqualTo("李校长");
    assertThat(test.told).containsExactly(Phrase.of("ledgerview.opened", 2));
    model.openFromProblems();
    assertThat(model.rows()).as("none is opened twice").hasSize(2);
  }

  /** Open entries and, after a stroke, the overdue; nothing when all is closed. */
  @Test
  void theBadgeCountsWhatIsOpenAndWhatIsLate() {
    assertThat(model.badge().get()).isEqualTo("2");
    model.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
    assertThat(model.badge().get()).isEqualTo("2/1");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31,false", "2026-06-01,true", "2026-06-15,true", "2026-06-16,false"})
  void aFortnightBeforeItsDueAnEntryIsNear(LocalDate due, boolean near) {
    model.dates(LocalDate.of(2026, 1, 1), due);
    assertThat(model.isNear(chosen())).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({"'',2", "ZG-2026-002,1", "师生关系,1", "教务处,2", "未启动,2", "已销号,0", " 几何 ,1", "张三,0"})
  void theFilterLooksIntoAllThatIsShown(String text, int found) {
    model.filter(text);
    assertThat(model.rows()).hasSize(found);
  }

  /** Each text is kept in its own field and nowhere else. */
  @ParameterizedTest
  @EnumSource(EntryText.class)
  void aTextIsKeptInItsField(EntryText part) {
    model.text(part, "新写的");
    assertThat(part.of(chosen(), LedgerViewModel.ZH)).isEqualTo("新写的");
    for (var other : EntryText.values()) {
      assertThat(other == part || !other.of(chosen(), LedgerViewModel.ZH).equals("新写的")).as(other.id()).isTrue();
    }
    assertThat(school.ledgerDesk.history(chosen().id())).hasSize(2);
    assertThat(part.id()).doesNotContain("_");
  }

  @Test
  void whatIsTheSameIsNotWritten() {
    var version = chosen().row().version();
    model.put(LedgerEntry.LEADER, chosen().leader());
    model.dates(chosen().start(), chosen().due());
    model.addMeasure("  ");
    model.addEvidence(" ", "somewhere");
    assertThat(chosen().row().version()).isEqualTo(version);
  }

  @Test
  void measuresAndEvidenceAreNumberedAsTheyCome() {
    model.put(LedgerEntry.MEASURES, List.of(new Measure("讲评", false)));
    model.addMeasure(" 家访 ");
    assertThat(chosen().measures()).containsExactly(new Measure("讲评", false), new Measure("家访", false));
    model.measure(1, new Measure("家访", true));
    assertThat(chosen().measures()).containsExactly(new Measure("讲评", false), new Measure("家访", true));
    model.addEvidence(" 教案 ", " a.docx ");
    model.addEvidence("照片", "");
    assertThat(chosen().evidence()).extracting(e -> e.number() + e.title() + e.place()).containsExactly("佐证1-1教案a.docx", "佐证1-2照片");
    assertThat(chosen().evidence()).allMatch(e -> e.on().equals(LocalDate.of(2026, 6, 1)));
    model.choose("ZG-2026-002");
    model.addEvidence("教案", "");
    assertThat(chosen().evidence().getFirst().number()).isEqualTo("佐证2-1");
  }

  /** What is missing is said; the entry stays as it was; any other edit takes the saying away. */
  @Test
  void aRefusalIsSaidBesideTheEntryAndGoesWithTheNextEdit() {
    model.advance(LedgerStatus.IN_PROGRESS);
    model.advance(LedgerStatus.AWAITING_VERIFICATION);
    model.advance(LedgerStatus.CLOSED);
    assertThat(model.refusal().get().orElseThrow().missing()).hasSize(4);
    assertThat(chosen().status()).isEqualTo(LedgerStatus.AWAITING_VERIFICATION);
    assertThat(model.around().get().conditions()).hasSize(4).noneMatch(c -> c.met());
    model.text(EntryText.PROGRESS, "开始");
    assertThat(model.refusal().get()).isEmpty();
    model.dates(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 1));
    assertThat(model.refusal().get()).isPresent();
    model.choose("ZG-2026-002");
    assertThat(model.refusal().get()).as("of another entry").isEmpty();
  }

  @Test
  void withAllFourConditionsItIsClosed() {
    model.put(LedgerEntry.MEASURES, List.of(new Measure("集体备课", true)));
    model.addEvidence("教案", "a");
    model.verify(school.unit("区教研室"), school.person("刘研", "区教研室"), true, " 同意 ");
    assertThat(chosen().verification().orElseThrow().opinion()).isEqualTo("同意");
    school.judge(school.problems().getFirst());
    model.advance(LedgerStatus.IN_PROGRESS);
    assertThat(model.around().get().conditions()).allMatch(c -> c.met());
    for (var to : List.of(LedgerStatus.AWAITING_VERIFICATION, LedgerStatus.CLOSED)) {
      model.advance(to);
    }
    assertThat(chosen().status()).isEqualTo(LedgerStatus.CLOSED);
    assertThat(model.badge().get()).isEqualTo("1");
  }

  /** A mark that somebody looked at goes; the history tells of it. */
  @Test
  void whatWasLookedAtAgainIsNoLongerMarked() {
    var mark = new Mark(Phrase.of("trace.n"), 236, 240);
    school.book.apply(Change.of(Phrase.of("test.marked"), Books.BY, new Edit.Marked<>(chosen().row(), List.of(mark))).forGood()).orThrow();
    assertThat(chosen().row().marks()).as("heard from the store").containsExactly(mark);
    model.seen();
    assertThat(chosen().row().marks()).isEmpty();
    assertThat(model.around().get().history()).extracting(l -> l.field()).containsExactly("row", "marks", "marks");
  }

  /** What is done elsewhere is shown here, and the open entry stays open. */
  @Test
  void theListFollowsTheStore() {
    model.choose("ZG-2026-002");
    school.book.apply(Change.of(Phrase.of("other"), Books.BY, Edit.put(chosen().row(), Values.of(LedgerEntry.PROGRESS, "别处")))).orThrow();
    assertThat(chosen().number()).isEqualTo("ZG-2026-002");
    assertThat(EntryText.PROGRESS.of(chosen(), LedgerViewModel.ZH)).isEqualTo("别处");
    school.book.apply(Change.of(Phrase.of("other"), Books.BY, new Edit.Drop<>(chosen().row()))).orThrow();
    assertThat(model.chosen().get()).as("gone: the first is shown").map(LedgerEntry::number).contains("ZG-2026-001");
    assertThat(model.waiting().get()).isEqualTo(1);
  }

  @Test
  void withoutAnEntryNothingIsDone() {
    var empty = new School();
    var other = new TestFrame(empty.book);
    var bare =
        new LedgerViewModel(
            empty.book, empty.ledgerDesk, empty.problemDesk, new Register(empty.people, other.frame), empty.recheck, () -> 0, other.frame);
    bare.refresh();
    bare.advance(LedgerStatus.IN_PROGRESS);
    bare.text(EntryText.PROGRESS, "x");
    bare.addMeasure("x");
    bare.seen();
    bare.choose("ZG-2026-001");
    assertThat(bare.chosen().get()).isEqualTo(Optional.empty());
    assertThat(bare.badge().get()).isEmpty();
    assertThat(other.saves).isZero();
  }
}
