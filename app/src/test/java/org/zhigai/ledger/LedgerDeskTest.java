package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** Closing entries: each condition by itself. */
class LedgerDeskTest extends DeskScene {
  private void put(Values<LedgerEntry> values) {
    book.apply(desk.put(now(), Phrase.of("test.part"), values, Books.BY)).orThrow();
  }

  private void judge(Verdict verdict) {
    var row =
        new EffectRow(
            now().problemId(), 0, "几何", Unit.RATE, new Round(2026, Term.SPRING), Optional.of(new Round(2026, Term.AUTUMN)), .52, 120, .64, .6, 118, .64, .08, 0,
            0, .08,
            new Interval(.01, .09), .05, 110, verdict, Phrase.of("effect.reason.few"), TODAY,
            new FollowUp(.52, .6, -.06, Optional.of(LocalDate.of(2027, 1, 12))));
    var kept = book.rows(EffectVerdict.KIND).stream().findFirst();
    Books.given(
        book, EffectVerdict.KIND,
        kept.<Edit>map(k -> Edit.put(k, Values.of(EffectVerdict.NUMBERS, row)))
            .orElseGet(() -> new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, now().problemId()).and(EffectVerdict.NUMBERS, row))));
  }

  private long person(String unit) {
    return people.ensurePerson("复核人" + unit, unit.isEmpty() ? 0 : people.find(unit).orElseThrow().id(), Books.BY);
  }

  private Measure measure() {
    return EntryStanding.measures(now().id(), book).getLast();
  }

  private void did(Measure.State to, String why) {
    book.apply(work.move(measure(), to, why, Books.BY)).orThrow();
  }

  private void wrote(String title) {
    book.apply(evidence.add(now().row(), title, "档案柜", Books.BY)).orThrow();
  }

  private void asked(String unit) {
    book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, people.find(unit).orElseThrow().id(), now().person(), Books.BY)).orThrow();
  }

  private void answered(String personsUnit, VerificationRound.State to) {
    var round = EntryStanding.rounds(now().id(), book).getLast();
    book.apply(work.answer(round, new WorkDesk.Answer(to, person(personsUnit), TODAY, "", "意见"), Books.BY)).orThrow();
  }

  /** Everything before somebody outside is asked. */
  private void worked() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PERSON, people.ensurePerson("王敏", entry.responsible(), Books.BY), Books.BY)).orThrow();
    book.apply(work.measure(now(), "集体备课", Books.BY)).orThrow();
    did(Measure.State.DONE, "");
    wrote("教案");
  }

  /** Everything that closing asks, so that a test may take one thing away. */
  private void ready() {
    worked();
    asked("区教研室");
    answered("区教研室", VerificationRound.State.PASSED);
    judge(Verdict.EFFECTIVE);
  }

  private void refusedFor(String condition) {
    assertThat(desk.conditions(now())).filteredOn(m -> !m.met()).extracting(LedgerDesk.Met::what).containsExactly(Phrase.of(condition));
    assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void withAllOfItTheDayOfClosingComesAndGoes() {
    ready();
    assertThat(desk.conditions(now())).hasSize(4).allMatch(LedgerDesk.Met::met);
    book.apply(desk.close(now(), Books.BY)).orThrow();
    assertThat(now().closedOn()).contains(TODAY);
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::due).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));
    assertThat(book.apply(desk.move(now(), LedgerStatus.REOPENED, " ", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    book.apply(desk.move(now(), LedgerStatus.REOPENED, "期末又薄弱", Books.BY)).orThrow();
    assertThat(now().closedOn()).isEmpty();
    assertThat(now().cycle()).isEqualTo(2);
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::state).containsOnly(LookBack.State.CANCELLED);
    assertThat(now().row().get(LedgerEntry.REASON)).isEqualTo("期末又薄弱");
  }

  /** Where an entry stands is worked out from what hangs on it, with every change and every change taken back. */
  @Test
  void anEntryStandsWhereItsWorkStands() {
    var entry = opened(SomeFinding.aPoint());
    book.apply(desk.put(entry, LedgerEntry.PERSON, people.ensurePerson("王敏", entry.responsible(), Books.BY), Books.BY)).orThrow();
    for (var text : List.of("集体备课", "讲评")) {
      book.apply(work.measure(now(), text, Books.BY)).orThrow();
    }
    assertThat(now().status()).isEqualTo(LedgerStatus.NOT_STARTED);
    did(Measure.State.UNDER_WAY, "");
    assertThat(now().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    did(Measure.State.DONE, "");
    assertThat(now().status()).as("one of two").isEqualTo(LedgerStatus.IN_PROGRESS);
    var first = EntryStanding.measures(now().id(), book).getFirst();
    book.apply(work.put(first, Measure.SORT, Measure.Sort.LASTING, Books.BY)).orThrow();
    book.apply(work.move(EntryStanding.measures(now().id(), book).getFirst(), Measure.State.UNDER_WAY, "", Books.BY)).orThrow();
    assertThat(now().status()).as("the other is kept up").isEqualTo(LedgerStatus.LONG_TERM);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).as("taken back").isEqualTo(LedgerStatus.IN_PROGRESS);
    book.redo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.LONG_TERM);
    book.apply(work.move(EntryStanding.measures(now().id(), book).getFirst(), Measure.State.DONE, "", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.STAGE_DONE);
    wrote("教案");
    asked("区教研室");
    assertThat(now().status()).isEqualTo(LedgerStatus.AWAITING_VERIFICATION);
    answered("区教研室", VerificationRound.State.RETURNED);
    assertThat(now().status()).isEqualTo(LedgerStatus.RETURNED);
    did(Measure.State.RESUMED, "再改");
    assertThat(now().status()).as("until it is asked again").isEqualTo(LedgerStatus.RETURNED);
    did(Measure.State.DONE, "");
    asked("德育处");
    answered("德育处", VerificationRound.State.PASSED);
    assertThat(now().status()).isEqualTo(LedgerStatus.VERIFIED);
    book.apply(work.measure(now(), "家访", Books.BY)).orThrow();
    assertThat(now().status()).as("more to do").isEqualTo(LedgerStatus.IN_PROGRESS);
    book.apply(desk.move(now(), LedgerStatus.ESCALATED, "缺教室", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.ESCALATED);
    book.apply(desk.move(now(), LedgerStatus.IN_PROGRESS, "", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
  }

  @Test
  void everyMeasureIsToBeDoneBeforeAnybodyIsAsked() {
    worked();
    book.apply(work.measure(now(), "讲评", Books.BY)).orThrow();
    assertThat(LedgerDesk.ready(now(), book)).filteredOn(m -> !m.met()).extracting(LedgerDesk.Met::what)
        .containsExactly(Phrase.of("verification.asking.measures"));
    assertThat(book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, people.find("区教研室").orElseThrow().id(), 0, Books.BY)))
        .isInstanceOf(Outcome.Refused.class);
    book.apply(work.withdraw(measure().row(), "与第一条重复", Books.BY)).orThrow();
    asked("区教研室");
  }

  @Test
  void aMeasureTakenUpAgainAfterTheVerificationKeepsTheEntryOpen() {
    ready();
    assertThat(book.apply(work.move(measure(), Measure.State.RESUMED, " ", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    did(Measure.State.RESUMED, "没有做完");
    refusedFor("ledger.condition.measures");
  }

  @Test
  void withoutEvidenceNothingIsClosed() {
    ready();
    var piece = EntryStanding.evidence(now().id(), book).getFirst();
    assertThat(book.apply(evidence.withdraw(piece, "", Books.BY))).as("without a reason").isInstanceOf(Outcome.Refused.class);
    book.apply(evidence.withdraw(piece, "重复", Books.BY)).orThrow();
    refusedFor("ledger.condition.evidence");
  }

  /** Neither what was measured without an effect is closed, nor what nothing can be said of. */
  @ParameterizedTest
  @CsvSource({"NO_EFFECT_SEEN", "NOT_ENOUGH_DATA", "NOT_COMPARABLE"})
  void aLaterMeasurementHasToShowAnEffect(Verdict verdict) {
    ready();
    judge(verdict);
    refusedFor("ledger.condition.effect");
    judge(Verdict.EFFECTIVE);
    assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Done.class);
  }

  /** By the unit that verifies, by the unit the verifier belongs to, and by whether they agreed; and from where it is counted. */
  @ParameterizedTest
  @CsvSource({
      "区教研室,教务处,PASSED,INSIDE", "德育处,德育处,PASSED,SCHOOL", "区教研室,'',PASSED,OUTSIDE", "区教研室,区教研室,RETURNED,OUTSIDE",
      "责任督学,责任督学,PASSED,OUTSIDE", "责任督学,德育处,PASSED,SCHOOL"})
  void whoVerifiesStandsOutsideAndAgreed(String unit, String personsUnit, VerificationRound.State answer, Circle circle) {
    worked();
    judge(Verdict.EFFECTIVE);
    asked(unit);
    answered(personsUnit, answer);
    assertThat(EntryStanding.rounds(now().id(), book).getLast().circle(book)).isEqualTo(circle);
    if (answer == VerificationRound.State.PASSED && circle != Circle.INSIDE) {
      assertThat(book.apply(desk.close(now(), Books.BY))).isInstanceOf(Outcome.Done.class);
      assertThat(Gauges.of(desk.entries(), book, TODAY).verifiedOutside()).isEqualTo(circle == Circle.OUTSIDE ? 1 : 0);
      assertThat(Gauges.of(desk.entries(), book, TODAY).selfClosed()).isZero();
    } else {
      refusedFor("ledger.condition.outside");
    }
  }

  /** The unit itself, what stands above it, and what stands below: a round that could only come to nothing is not asked for. */
  @ParameterizedTest
  @CsvSource({"数学教研组", "教务处", "南开区示例小学"})
  void nobodyIsAskedToVerifyWhatTheyAnswerFor(String unit) {
    worked();
    var asks = unit.equals("南开区示例小学") ? people.school() : people.find(unit).orElseThrow().id();
    assertThat(book.apply(work.verify(now(), VerificationRound.Sort.DOCUMENTS, asks, now().person(), Books.BY)))
        .isEqualTo(new Outcome.Refused("FH-2026-001", List.of(Phrase.of("verification.asking.outside"))));
    assertThat(EntryStanding.rounds(now().id(), book)).isEmpty();
  }

  /** Asked while it stood outside, the unit became responsible itself before it answered. */
  @Test
  void whoComesToBeResponsibleVerifiesNoMore() {
    worked();
    judge(Verdict.EFFECTIVE);
    asked("德育处");
    put(Values.of(LedgerEntry.RESPONSIBLE, people.find("德育处").orElseThrow().id()));
    answered("区教研室", VerificationRound.State.PASSED);
    assertThat(EntryStanding.rounds(now().id(), book).getLast().circle(book)).isEqualTo(Circle.INSIDE);
    refusedFor("ledger.condition.outside");
  }

  @Test
  void nobodyVerifiesWhatTheyAreResponsibleForThemselves() {
    ready();
    put(Values.of(LedgerEntry.PERSON, EntryStanding.rounds(now().id(), book).getLast().person()));
    refusedFor("ledger.condition.outside");
  }

  /** Before the work is begun a date is free; then it is promised, and moves by a request that somebody else grants. */
  @Test
  void aPromisedDateMovesByAGrantedRequestAlone() {
    worked();
    var first = now().due();
    var asker = now().person();
    var principal = people.holder(org.zhigai.people.Role.PRINCIPAL).orElseThrow().id();
    assertThat(book.apply(desk.put(now(), LedgerEntry.DUE, first.plusDays(30), Books.BY)))
        .isEqualTo(new Outcome.Refused("ZG-2026-001", List.of(Phrase.of("rows.by-request", LedgerEntry.KIND.label(LedgerEntry.DUE)))));
    assertThat(book.apply(work.ask(now().row(), first, first.plusDays(30), " ", asker, Books.BY))).as("no reason").isInstanceOf(Outcome.Refused.class);
    book.apply(work.ask(now().row(), first, first.plusDays(30), "等学具", asker, Books.BY)).orThrow();
    assertThat(book.apply(work.ask(now().row(), first, first.plusDays(60), "再等", asker, Books.BY))).as("one at a time").isInstanceOf(Outcome.Refused.class);
    assertThat(book.apply(work.decide(request(), DueRequest.State.GRANTED, asker, "", Books.BY))).as("by the asker").isInstanceOf(Outcome.Refused.class);
    assertThat(now().due()).isEqualTo(first);
    book.apply(work.decide(request(), DueRequest.State.GRANTED, principal, "同意", Books.BY)).orThrow();
    assertThat(now().due()).isEqualTo(first.plusDays(30));
    assertThat(DueRequest.first(now().id(), now().due(), book)).isEqualTo(first);
    assertThat(desk.deviations(now().id())).hasSize(1);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().due()).as("the date goes back with the request").isEqualTo(first);
    assertThat(request().state()).isEqualTo(DueRequest.State.ASKED);
    assertThat(book.apply(work.decide(request(), DueRequest.State.REFUSED, principal, "", Books.BY))).as("no opinion").isInstanceOf(Outcome.Refused.class);
    book.apply(work.decide(request(), DueRequest.State.REFUSED, principal, "按期完成", Books.BY)).orThrow();
    assertThat(now().due()).isEqualTo(first);
  }

  private DueRequest request() {
    return DueRequest.of(now().id(), book).getLast();
  }

  @Test
  void aMeasuresDateIsPromisedWithItsEntry() {
    worked();
    book.apply(work.measure(now(), "讲评", Books.BY)).orThrow();
    assertThat(book.apply(work.put(measure(), Measure.DUE, TODAY.plusDays(9), Books.BY))).isInstanceOf(Outcome.Refused.class);
    book.apply(work.ask(measure().row(), measure().due(), TODAY.plusDays(9), "提前", now().person(), Books.BY)).orThrow();
    var asked = DueRequest.of(measure().id(), book).getLast();
    book.apply(work.decide(asked, DueRequest.State.GRANTED, people.holder(org.zhigai.people.Role.PRINCIPAL).orElseThrow().id(), "", Books.BY)).orThrow();
    assertThat(measure().due()).isEqualTo(TODAY.plusDays(9));
  }

  /** A look back that finds the problem again reopens the entry; the other one is no longer held. */
  @Test
  void aRelapseSeenLookingBackReopens() {
    ready();
    book.apply(desk.close(now(), Books.BY)).orThrow();
    var looks = book.all(LookBack.KIND);
    var outside = people.find("区教研室").orElseThrow().id();
    assertThat(book.apply(work.lookBack(looks.getFirst(), LookBack.State.HOLDS, outside, person("区教研室"), " ", Books.BY))).isInstanceOf(Outcome.Refused.class);
    book.apply(work.lookBack(looks.getFirst(), LookBack.State.RELAPSED, outside, person("区教研室"), "又薄弱", Books.BY)).orThrow();
    assertThat(now().status()).isEqualTo(LedgerStatus.REOPENED);
    assertThat(now().row().get(LedgerEntry.REASON)).isEqualTo("HT-2026-001 又薄弱");
    assertThat(book.all(LookBack.KIND)).extracting(LookBack::state).containsExactly(LookBack.State.RELAPSED, LookBack.State.CANCELLED);
    assertThat(Gauges.of(desk.entries(), book, TODAY)).matches(g -> g.reopened() == 1 && g.looksDone() == 1);
    book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(now().status()).as("all of it is one change").isEqualTo(LedgerStatus.CLOSED);
  }

  /** All parts come back as they were kept. */
  @Test
  void partsAreKeptWhole() {
    comesBack(KeptParts.SUCCESS, new SuccessRule("几何", Double.NaN, -.06, TODAY));
    comesBack(KeptFile.TYPE, new KeptFile("ab12", "照片.png", 4711, FileForm.PNG));
    comesBack(ProgressNote.TYPE, new ProgressNote(TODAY, "王敏", "已备课"));
  }

  private static <V> void comesBack(org.zhigai.rows.Type<V> type, V value) {
    assertThat(type.of(type.plain(value))).isEqualTo(value);
  }
}
