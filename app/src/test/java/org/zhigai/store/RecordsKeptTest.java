package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.adjustment.OwnStrategy;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.Chain;
import org.zhigai.chain.release.ReleasedPaper;
import org.zhigai.chain.Retention;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.chain.rights.PupilErasure;
import org.zhigai.chain.rights.Removed;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.fakes.Worked;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.SharedPaper;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Scope;
import org.zhigai.problems.ThresholdChange;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.ReportDraft;
import org.zhigai.report.SentLedger;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewPackage;
import org.zhigai.review.SentPackage;
import org.zhigai.rows.Bodies;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;
import org.zhigai.template.FormProfile;
import org.zhigai.stats.trust.HeldBlock.Kept;
import org.zhigai.stats.trust.HeldBlock.Standing;
import org.zhigai.stats.trust.HeldBlock;
import org.zhigai.signing.Signature;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting.Decision;
import org.zhigai.session.Meeting.Topic;
import org.zhigai.session.Meeting;
import org.zhigai.session.SessionDesk;
import org.zhigai.support.Ledgers;
import org.zhigai.support.TrainingReflection;

/** Every kind of record comes back from the disk as it was kept, with its history and with what can be taken back. */
class RecordsKeptTest {
  private static final Actor HEAD = new Actor("李校长", "校长室");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
  private static final Board.Pin LEVELS = new Board.Pin("数学", 4, "levels", Map.of());
  private static final Board.Pin POINT = new Board.Pin("数学", 4, "items", Map.of("point", "几何直观", "class", "四（2）班"));
  private static final Thresholds MATHS = new Thresholds(0.08, 0.12, 0.3, 0.05);
  private static final Scope MATHS_4 = new Scope("数学", 4);

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  private void applied(Change change) {
    assertThat(fresh.book().apply(change)).isInstanceOf(Outcome.Done.class);
  }

  private SessionDesk sessions() {
    return new SessionDesk(fresh.book(), FreshStore.CLOCK);
  }

  private ThresholdDesk thresholds() {
    return new ThresholdDesk(fresh.book(), FreshStore.CLOCK);
  }

  /** A row with every text it has, and every day. */
  private <K> void dated(Kind<K> kind) {
    var values = Values.<K>none();
    for (var field : kind.fields()) {
      values = filled(values, field);
    }
    Books.given(fresh.book(), kind, new Edit.Open<>(kind, 2026, values));
  }

  @SuppressWarnings("unchecked") // a field of a type holds values of that type
  private static <K, V> Values<K> filled(Values<K> values, Field<K, V> field) {
    return field.type().equals(Types.TEXT)
        ? values.and((Field<K, String>) field, "“" + field.key() + "”\n二")
        : field.type().equals(Types.DAY) ? values.and((Field<K, LocalDate>) field, DAY) : values;
  }

  /** What went out for a review, with a file and a paper. */
  private static ReviewPackage sent() {
    var file = new ReviewCase.Shown("ZL-2026-002", "照片", "照片", DAY, "", Optional.of(new ReviewCase.Enclosed("ab".repeat(32), "照片.png", 4711)));
    var paper = new ReviewCase.Shown("ZL-2026-001", "教研记录", "工作记录", DAY, "档案柜", Optional.empty());
    return new ReviewPackage("ab".repeat(16), "示例小学", DAY, List.of(new ReviewCase(
        "FH-2026-001", "ZG-2026-001", true, "区教研室", "WT-2026-001", "分数薄弱", "缩小差距", "", "教务处", DAY, DAY.plusDays(30), List.of(),
        List.of(new ReviewCase.Done("CS-2026-001", "集体备课", "教务处", "已完成", "两次")), List.of(file, paper))));
  }

  @Test
  void whateverAKindKeepsComesBack() {
    var people = new People(fresh.book(), FreshStore.CLOCK);
    people.begin("南开区示例小学", "李校长", HEAD);
    people.ensurePerson("王敏", people.ensure("教务处（数学教研组）", HEAD), HEAD);
    var problem = Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.CONFIRMED);
    var merged = Some.problem(fresh.book(), 0, "对比二.xlsx", ProblemState.SUGGESTED);
    Books.given(fresh.book(), Problem.KIND, Edit.go(merged.row(), ProblemState.MERGED, Values.of(Problem.REASON, "同一问题").and(Problem.INTO, problem.id())));
    Some.adjustment(fresh.book(), problem.id());
    var worked = new Worked(fresh.book(), Some.entry(fresh.book(), problem.id()).id(), DAY);
    worked.verified(people.find("区教研室").orElseThrow().id(), people.ensurePerson("刘研", people.find("区教研室").orElseThrow().id(), HEAD));
    Books.given(
        fresh.book(), EvidencePiece.KIND,
        new Edit.Open<>(
            EvidencePiece.KIND, 2026,
            Values.of(EvidencePiece.OF, worked.row().id()).and(EvidencePiece.TITLE, "照片").and(EvidencePiece.FILE,
                Optional.of(new KeptFile("ab".repeat(32), "照片.png", 4711, FileForm.PNG)))));
    Books.given(
        fresh.book(), DueRequest.KIND,
        new Edit.Open<>(
            DueRequest.KIND, 2026,
            Values.of(DueRequest.OF, worked.row().id()).and(DueRequest.FROM, worked.row().view().due())
                .and(DueRequest.TO, worked.row().view().due().plusDays(9))
                .and(DueRequest.WHY, "停课")));
    Books.given(
        fresh.book(), LookBack.KIND, new Edit.Open<>(LookBack.KIND, 2026, Values.of(LookBack.ENTRY, worked.row().id()).and(LookBack.DUE, DAY.plusMonths(3))));
    Books.given(
        fresh.book(), OwnStrategy.KIND,
        new Edit.Open<>(OwnStrategy.KIND, 2026, Values.of(OwnStrategy.KEY, "maths/甲").and(OwnStrategy.ENTRY, "学科：数学\n== 甲\n目标：会")));
    Books.given(
        fresh.book(), EffectVerdict.KIND,
        new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, problem.id()).and(EffectVerdict.NUMBERS, Some.effect(problem.id()))));
    var training = Values.of(TrainingReflection.ON, DAY).and(TrainingReflection.TOPIC, "直观教学").and(TrainingReflection.PROBLEM, problem.id())
        .and(TrainingReflection.LEVEL, TrainingReflection.Level.BACKBONE).and(TrainingReflection.HOURS, 3L);
    Books.given(fresh.book(), TrainingReflection.KIND, new Edit.Open<>(TrainingReflection.KIND, 2026, training));
    Ledgers.ALL.stream().filter(k -> k != TrainingReflection.KIND).forEach(this::dated);
    Books.given(
        fresh.book(), SentPackage.KIND,
        new Edit.Open<>(SentPackage.KIND, 2026,
            Values.of(SentPackage.ON, DAY).and(SentPackage.TO, "区教研室").and(SentPackage.CONTENTS, sent()).and(SentPackage.SUM, "00ff")));
    Books.given(
        fresh.book(), SentLedger.KIND,
        new Edit.Open<>(
            SentLedger.KIND, 2026,
            Values.of(SentLedger.ON, DAY).and(SentLedger.PURPOSE, SentLedger.Purpose.SUBMITTED).and(SentLedger.FILE, "附件3+示例小学+整改台账.xlsx")
                .and(SentLedger.ID, "0f".repeat(16)).and(SentLedger.HEADINGS, List.of("台账编号", "存在问题"))
                .and(SentLedger.LINES, List.of(new SentLedger.Line("ZG-2026-001", "CS-2026-001", List.of("ZG-2026-001", "分数薄弱"))))));
    Books.given(
        fresh.book(), FormProfile.KIND,
        new Edit.Open<>(
            FormProfile.KIND, 2026,
            Values.of(FormProfile.FILE, "区整改台账样表.xlsx").and(FormProfile.PRINT, "0f").and(FormProfile.COLUMNS, List.of("整改要求=整改目标"))));
    applied(ReportDraft.write("summary", "2026春", "lessons", "先补概念再做题", fresh.book().now(), 2026, HEAD));
    applied(ReportDraft.show("summary", "2026春", "future", false, fresh.book().now(), 2026, HEAD));
    Books.given(
        fresh.book(), ReleasedPaper.KIND,
        new Edit.Open<>(
            ReleasedPaper.KIND, 2026,
            Values.of(ReleasedPaper.PAPER, "2026春 四年级数学")
                .and(ReleasedPaper.BLOCKS, List.of(
                    new HeldBlock(
                        "4/1", 6, Standing.BROKEN, true, Map.of("S-0042", 1), List.of(List.of("1", "2(1)"), List.of("1", "")),
                        List.of(new Kept("S-0001", List.of("aBc-", "_0Zz")), new Kept("S-0002", List.of())))))));
    Books.given(
        fresh.book(), SharedPaper.KIND,
        new Edit.Open<>(
            SharedPaper.KIND, 2026,
            Values.of(SharedPaper.ON, DAY).and(SharedPaper.PAPER, "2026春 四年级数学").and(SharedPaper.MARKS, List.of("00ff13")).and(SharedPaper.TOLD,
                List.of("1,20"))));
    applied(thresholds().change(MATHS_4, MATHS, "区里要求", HEAD));
    applied(sessions().keep(Phrase.of("explore.boards.pinned", "诊断会"), new Board("诊断会", List.of(LEVELS, POINT), List.of("补两课时")), HEAD));
    applied(sessions().open(meeting(0), sessions().key(), HEAD));
    applied(new Retention(fresh.book(), fresh.archive().results(), FreshStore.CLOCK).period(60, "三年规划延期", HEAD));
    applied(PupilErasure.kept(
        new ErasureOrder("S-0042", List.of(), List.of(), "家长申请", HEAD),
        new ErasureProof("", "S-0042", DAY.atStartOfDay(), new Removed(1, 2, 0, 0, 0, 3, 0), List.of(), List.of(), List.of("优盘"), 0, "ff"), "00"));

    var before = everything();
    // Nothing can be signed here, where hardly anything agrees: SignDeskTest keeps a signature.
    assertThat(Chain.KINDS).filteredOn(k -> k != Signature.KIND).allSatisfy(k -> assertThat(before).as(k.id()).anyMatch(line -> line.startsWith(k.id() + " ")));
    fresh.reopen();
    assertThat(everything()).isEqualTo(before);
    assertThat(fresh.book().all(EffectVerdict.KIND)).extracting(EffectVerdict::numbers).containsExactly(Some.effect(problem.id()));
    assertThat(fresh.book().all(Person.KIND)).extracting(Person::roles).containsExactly(List.of(Role.PRINCIPAL), List.of(), List.of());
    var entry = fresh.book().all(LedgerEntry.KIND).getFirst();
    assertThat(entry.successRule().target()).isEqualTo(-0.04);
    assertThat(entry.target().in(new Words(Lang.ZH))).as("a sentence with its numbers").contains("分数", "9.0 个百分点");
    assertThat(fresh.book().all(Problem.KIND).getFirst().finding().interval().high()).isNaN();
  }

  private List<String> everything() {
    var out = new ArrayList<String>();
    for (var kind : Chain.KINDS) {
      for (Row<?> r : fresh.book().rows(kind)) {
        out.add(String.join(" ", kind.id(), r.number(), "v" + r.version(), r.state(), r.links().toString(), Bodies.of(r).toString()));
      }
    }
    return out;
  }

  @Test
  void numbersOfOneYearAreNotGivenTwice() {
    var first = Some.problem(fresh.book(), 0, "a.xlsx", ProblemState.SUGGESTED);
    Some.problem(fresh.book(), 0, "b.xlsx", ProblemState.CONFIRMED);
    applied(Change.of(Phrase.of("test.dropped"), HEAD, new Edit.Drop<>(first.row())));
    fresh.reopen();
    assertThat(Some.problem(fresh.book(), 0, "c.xlsx", ProblemState.SUGGESTED).number()).isEqualTo("WT-2026-003");
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).extracting(Problem::number).containsExactly("WT-2026-002", "WT-2026-003");
  }

  @Test
  void rowsComeByNumberAlsoBeyondAThousand() {
    var problem = Some.problem(fresh.book(), 0, "a.xlsx", ProblemState.CONFIRMED);
    for (var i = 0; i < 3; i++) {
      Some.adjustment(fresh.book(), problem.id());
    }
    fresh.db().whole(sql -> sql.execute("update record set number = 'TZ-2026-1000' where number = 'TZ-2026-001'"));
    fresh.reopen();
    assertThat(fresh.book().all(TeachingAdjustment.KIND)).extracting(TeachingAdjustment::number)
        .containsExactly("TZ-2026-002", "TZ-2026-003", "TZ-2026-1000");
  }

  @Test
  void theLedgerKeepsWhoChangedWhatFromWhatToWhat() {
    var problem = Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.CONFIRMED);
    var kept = Some.entry(fresh.book(), problem.id());
    applied(Change.of(Phrase.of("ledger.edited", kept.number(), LedgerEntry.KIND.label(LedgerEntry.DUE)), HEAD,
        Edit.put(kept.row(), Values.of(LedgerEntry.DUE, LocalDate.of(2027, 3, 1)))).because("停课两周"));
    applied(Change.of(Phrase.of("ledger.moved"), HEAD, Edit.go(now(kept).row(), LedgerStatus.ESCALATED, Values.of(LedgerEntry.REASON, "缺教室"))));
    fresh.reopen();
    var history = fresh.book().history(kept.id());
    assertThat(history).extracting(line -> line.by() + " " + line.department() + " " + line.field() + " " + line.why())
        .containsExactly("王敏 教务处 row ", "李校长 校长室 due 停课两周", "李校长 校长室 reason ", "李校长 校长室 state ");
    var words = new Words(Lang.ZH);
    assertThat(words.text(history.get(1).before())).isEqualTo("2027年1月15日");
    assertThat(words.text(history.get(1).after())).isEqualTo("2027年3月1日");
    assertThat(words.text(history.get(3).after())).isEqualTo("上报协调");
    assertThat(history).allSatisfy(line -> assertThat(line.at()).isEqualTo(LocalDateTime.now(FreshStore.CLOCK)));
    assertThat(fresh.book().history(4711)).isEmpty();
  }

  private LedgerEntry now(LedgerEntry old) {
    return fresh.book().find(LedgerEntry.KIND, old.id()).orElseThrow();
  }

  @Test
  void whatCanBeTakenBackOutlivesTheProgramAndIsTakenBackInTurn() {
    var problem = Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.CONFIRMED);
    var kept = Some.entry(fresh.book(), problem.id());
    for (var text : List.of("一", "二", "三")) {
      applied(Change.of(Phrase.of("ledger.edited", text, text), HEAD, Edit.put(now(kept).row(), Values.of(LedgerEntry.PROGRESS, text))));
    }
    fresh.reopen();
    assertThat(fresh.book().toUndo()).contains(Phrase.of("ledger.edited", "三", "三"));
    assertThat(fresh.book().undo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    assertThat(fresh.book().undo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    fresh.reopen();
    assertThat(now(kept).row().get(LedgerEntry.PROGRESS)).isEqualTo("一");
    assertThat(fresh.book().toRedo()).contains(Phrase.of("ledger.edited", "二", "二"));
    assertThat(fresh.book().redo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    assertThat(fresh.book().undo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    assertThat(fresh.book().undo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    fresh.reopen();
    assertThat(now(kept).row().get(LedgerEntry.PROGRESS)).isEqualTo("已开展");
    assertThat(fresh.book().undo(HEAD)).as("what the program itself kept stays").isEmpty();
    assertThat(fresh.book().redo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    assertThat(now(kept).row().get(LedgerEntry.PROGRESS)).isEqualTo("一");
  }

  @Test
  void aRefusedChangeLeavesNothingNotEvenItsNumber() {
    var empty = Values.of(Problem.FINDING, Some.finding(0, "a.xlsx"));
    var refused = fresh.book().apply(Change.of(
        Phrase.of("test.both"), HEAD, new Edit.Open<>(Problem.KIND, 2026, empty),
        new Edit.Open<>(LedgerEntry.KIND, 2026, Values.of(LedgerEntry.START, DAY).and(LedgerEntry.DUE, DAY.minusDays(1)))));
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).isEmpty();
    assertThat(fresh.book().toUndo()).isEmpty();
    assertThat(Some.problem(fresh.book(), 0, "b.xlsx", ProblemState.SUGGESTED).number()).isEqualTo("WT-2026-001");
  }

  @Test
  void aBoardIsKeptChangedInItsPlaceAndDropped() {
    var what = Phrase.of("explore.boards.pinned", "诊断会");
    applied(sessions().keep(what, new Board("诊断会", List.of(LEVELS), List.of()), HEAD));
    applied(sessions().keep(what, new Board("校长", List.of(POINT), List.of()), HEAD));
    applied(sessions().keep(what, new Board("诊断会", List.of(LEVELS, POINT), List.of("补两课时")), HEAD));
    fresh.reopen();
    assertThat(sessions().boards())
        .containsExactly(new Board("诊断会", List.of(LEVELS, POINT), List.of("补两课时")), new Board("校长", List.of(POINT), List.of()));
    applied(sessions().drop(sessions().boards().getFirst(), HEAD));
    applied(sessions().drop(new Board("nobody's", List.of(), List.of()), HEAD));
    fresh.reopen();
    assertThat(sessions().boards()).extracting(Board::name).containsExactly("校长");
  }

  private static Meeting meeting(long id) {
    var chart = Topic.of(new Board.Pin("数学", 4, "item", Map.of("item", "11")), Optional.of(new Round(2026, Term.SPRING))).lasting(12);
    var decision = new Decision("补两课时", Decision.Sort.ADJUSTMENT, "王老师", Optional.of(DAY.plusWeeks(2)), Optional.of(chart), 12);
    return Meeting.of("四年级数学", DAY).withId(id).withTopics(List.of(chart, Topic.of("WT-2026-001"))).withDecisions(List.of(decision))
        .withHead("数学诊断会", DAY, "教研组", 75);
  }

  @Test
  void aSessionIsKeptChangedDroppedAndPutBackUnderItsKey() {
    var first = Meeting.of("四年级数学", DAY).withId(sessions().key());
    var second = Meeting.of("四年级语文", DAY).withId(sessions().key());
    applied(sessions().open(first, first.id(), HEAD));
    applied(sessions().open(second, second.id(), HEAD));
    var full = meeting(first.id());
    applied(sessions().change(Phrase.of("meeting.edited", full.title()), full, HEAD));
    fresh.reopen();
    assertThat(sessions().meetings()).containsExactly(full, second);
    applied(sessions().drop(full, HEAD));
    assertThat(sessions().meetings()).containsExactly(second);
    fresh.reopen();
    assertThat(fresh.book().undo(HEAD)).get().isInstanceOf(Outcome.Done.class);
    assertThat(sessions().meetings()).containsExactly(full, second);
  }

  @Test
  void aNewStoreHasTheDefaults() {
    assertThat(thresholds().of("数学", 4)).isEqualTo(Thresholds.DEFAULT);
    assertThat(thresholds().changes()).isEmpty();
  }

  @Test
  void aThresholdIsKeptWithItsAuthorAndReason() {
    applied(thresholds().change(MATHS_4, MATHS, "区里要求", HEAD));
    fresh.reopen();
    assertThat(thresholds().of("数学", 4)).isEqualTo(MATHS);
    assertThat(thresholds().of("数学", 5)).isEqualTo(Thresholds.DEFAULT);
    assertThat(thresholds().changes())
        .containsExactly(
            new ThresholdChange("数学", 4, Thresholds.DEFAULT, Optional.of(MATHS), "李校长", LocalDateTime.now(FreshStore.CLOCK), "区里要求"));
  }

  @Test
  void theNearestHoldsHoweverOldAndTheLevelIsTheSchools() {
    applied(thresholds().change(MATHS_4, MATHS, "一", HEAD));
    applied(thresholds().change(Scope.SCHOOL, new Thresholds(0.06, 0.11, 0.25, 0.01), "二", HEAD));
    assertThat(thresholds().of("数学", 4)).isEqualTo(new Thresholds(0.08, 0.12, 0.3, 0.01));
    assertThat(thresholds().of("语文", 4)).isEqualTo(new Thresholds(0.06, 0.11, 0.25, 0.01));
  }

  @Test
  void noReasonNoNonsenseAndNoLevelOfItsOwnForASubject() {
    assertThatThrownBy(() -> thresholds().change(MATHS_4, MATHS, " ", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> thresholds().change(MATHS_4, new Thresholds(0, 0.1, 0.2, 0.05), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> thresholds().change(MATHS_4, new Thresholds(0.05, 0.1, 0.2, 0.1), "因", HEAD)).isInstanceOf(UserFault.class);
    assertThat(thresholds().changes()).isEmpty();
  }

  @Test
  void aLiftedScopeGoesByTheWiderOneAgainAndFollowsIt() {
    applied(thresholds().change(MATHS_4, MATHS, "一", HEAD));
    applied(thresholds().lift(MATHS_4, "二", HEAD));
    fresh.reopen();
    assertThat(thresholds().held(MATHS_4)).isEqualTo(new ThresholdDesk.Held(Thresholds.DEFAULT, Optional.empty()));
    applied(thresholds().change(Scope.SCHOOL, new Thresholds(0.06, 0.11, 0.25, 0.05), "三", HEAD));
    assertThat(thresholds().held(MATHS_4)).isEqualTo(new ThresholdDesk.Held(new Thresholds(0.06, 0.11, 0.25, 0.05), Optional.of(Scope.SCHOOL)));
    assertThat(thresholds().changes()).extracting(ThresholdChange::before).containsExactly(Thresholds.DEFAULT, MATHS, Thresholds.DEFAULT);
  }
}
