package org.zhigai.chain.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.ProgressNote;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.Role;
import org.zhigai.problems.Category;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Cause;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.Stated;
import org.zhigai.report.DocumentWriter;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.chain.Chain;

/**
 * Invented: the sample school's ledger as it stands in late November: entries in every state, evidence of every sort, a verification that was returned and passed later from
 * outside, a relapse, looks back. All of it is invented. What is done is done through the law like anything else.
 */
final class SampleLedgerWork {
  private static final LocalDate START = LocalDate.of(2026, Month.SEPTEMBER, 1);
  private static final LocalDate DUE = LocalDate.of(2027, Month.JANUARY, 15);
  private static final LocalDate DONE = LocalDate.of(2026, Month.NOVEMBER, 6);
  private static final LocalDate ASKED = LocalDate.of(2026, Month.NOVEMBER, 13);
  private static final LocalDate RETURNED = LocalDate.of(2026, Month.NOVEMBER, 16);
  private static final LocalDate PASSED = LocalDate.of(2026, Month.NOVEMBER, 20);
  private static final LocalDate LOOKED = LocalDate.of(2026, Month.NOVEMBER, 26);

  private final Chain chain;
  private final DocumentWriter pages;
  private final Actor by;
  private final long principal;
  private final long researchers;
  private final long researcher;
  private final long inspectors;
  private final long inspector;

  SampleLedgerWork(Chain chain, DocumentWriter pages, Actor by) {
    this.chain = chain;
    this.pages = pages;
    this.by = by;
    this.principal = person("李校长");
    this.researchers = chain.people().ensure("区教研室", by);
    this.researcher = person(SamplePeople.RESEARCHER);
    this.inspectors = chain.people().ensure("责任督学", by);
    this.inspector = person("郑督学");
  }

  private long person(String name) {
    return chain.people().persons().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow().id();
  }

  /** What was not measured: an inspection's finding, what parents said, what the school found itself. */
  private List<Problem> stated() {
    return List.of(
        stated("放学时校门口拥堵，家长反映等候超过二十分钟", "放学秩序", Source.PARENTS, Category.HOME_SCHOOL, "德育处", "家长开放日意见表 41 份中 17 份提到"),
        stated("科学实验室器材登记与实物不符", "实验器材", Source.SELF_CHECK, Category.RESOURCES, "总务处", "9 月资产自查表"),
        stated("图书角借阅登记不全，三个班没有记录", "图书角", Source.SELF_CHECK, Category.MANAGEMENT, "教务处", "9 月常规自查表"),
        stated("大课间器材不足，两个班轮空", "大课间", Source.INSPECTION, Category.RESOURCES, "总务处", "责任督学 9 月随访记录第 1 页"));
  }

  private Problem stated(String statement, String about, Source source, Category category, String unit, String grounds) {
    var said = new Stated(statement, about, source, category, new Round(2026, Term.AUTUMN), "管理", 0, Severity.MIDDLE, grounds, START);
    var row = done(chain.problems().state(said, true, by), Problem.KIND);
    put(row, Values.of(Problem.RESPONSIBLE, chain.people().ensure(unit, by)).and(Problem.PROPOSER, SamplePeople.HEAD));
    return chain.book().find(Problem.KIND, row.id()).orElseThrow();
  }

  /** Fills in what people know, and works on each entry as far as it has come. */
  void live() {
    chain.book().apply(chain.ledger().open(stated(), principal, by)).orThrow();
    chain.problems().confirmed().stream().filter(p -> p.causes().isEmpty() || p.direction().in(new Words(Lang.ZH)).isBlank()).forEach(p -> put(
        now(p.row()),
        Values
            .of(Problem.CAUSES,
                !p.causes().isEmpty() ? p.causes() : List.of(new Cause(p.finding().category(), "研讨认为：" + p.finding().target().name() + "的要求没有落到每周的安排里", "")))
            .and(Problem.PROPOSER, SamplePeople.HEAD)
            .and(Problem.DIRECTION, p.direction().in(new Words(Lang.ZH)).isBlank() ? Prose.of("把要求写进每周安排并检查落实") : p.direction())));
    var entries = chain.ledger().entries();
    entries.forEach(e -> {
      var unit = e.responsible() == 0 ? chain.people().ensure("教务处", by) : e.responsible();
      put(e.row(), Values.of(LedgerEntry.RESPONSIBLE, unit).and(LedgerEntry.PERSON, whoLeads(unit)).and(LedgerEntry.START, START).and(LedgerEntry.DUE, DUE)
          .and(LedgerEntry.LEADER, principal).and(LedgerEntry.REMARK, ""));
      EntryStanding.measures(e.id(), chain.book())
          .forEach(m -> put(m.row(), Values.of(Measure.START, START).and(Measure.DUE, DUE).and(Measure.UNIT, unit).and(Measure.PERSON, whoLeads(unit))));
    });
    work(chain.ledger().entries());
  }

  /** Somebody answers for everything in the sample. */
  private long whoLeads(long unit) {
    var head = chain.people().headOf(unit);
    return head == 0 ? person(SamplePeople.HEAD) : head;
  }

  private void work(List<LedgerEntry> entries) {
    closedAfterAReturn(entries.get(0));
    returned(entries.get(1));
    stageDone(entries.get(2));
    awaiting(entries.get(3));
    lasting(entries.get(4));
    escalated(entries.get(5));
    closedByAVisit(entries.get(6));
    underWay(entries.get(7));
    // The ninth is not begun.
    measure(entries.get(8), "逐件核对器材，账物不符的列表", Measure.Sort.ONCE);
    relapsed(entries.get(9));
    done(entries.get(10), "购置跳绳和小足球，按班轮换表发放");
    var visit = ask(entries.get(10), VerificationRound.Sort.ON_SITE, inspectors, ASKED);
    paper(visit, "大课间现场照片与器材清单", "责任督学存档");
    answer(visit, VerificationRound.State.PASSED, inspector, PASSED, "两个大课间各班均有器材，无轮空", "同意销号");
  }

  /** Returned by papers, put right, passed on the spot, closed. */
  private void closedAfterAReturn(LedgerEntry e) {
    allDone(e);
    file(e.row(), "几何直观教研记录.docx", SampleFiles.document(pages, "几何直观教研记录", List.of("时间：2026年10月14日", "内容：以折纸和画图帮助学生说理。")), EvidencePiece.Sort.MINUTES);
    file(e.row(), "课堂学具操作.png", SampleFiles.picture(), EvidencePiece.Sort.PHOTO);
    answer(ask(e, VerificationRound.Sort.DOCUMENTS, researchers, ASKED), VerificationRound.State.RETURNED, researcher, RETURNED, "", "只有教研记录，缺课堂里学生画图说理的材料");
    file(e.row(), "学生画图说理作业.pdf", SampleFiles.page("Pupils' drawings, grade 4"), EvidencePiece.Sort.WORK);
    var visit = ask(e, VerificationRound.Sort.ON_SITE, researchers, RETURNED);
    paper(visit, "现场听课记录（两节）", "区教研室 2026 年档案");
    answer(visit, VerificationRound.State.PASSED, researcher, PASSED, "听课两节，学生能借助图形说明理由", "措施落实，同意销号");
    judge();
    put(now(e.row()), Values.of(LedgerEntry.OUTCOME, "期中同口径再测，与区的差距明显缩小").and(LedgerEntry.SELF_CHECK, "六条措施全部落实"));
    close(e, PASSED);
  }

  private void returned(LedgerEntry e) {
    allDone(e);
    paper(e.row(), "运算律分层练习单", "数学教研组资料柜");
    answer(
        ask(e, VerificationRound.Sort.DOCUMENTS, researchers, ASKED), VerificationRound.State.RETURNED, researcher, RETURNED, "",
        "期中再测未见差距缩小，请重新分析原因后再报");
  }

  /** All is done and shown, and the later measurement has seen no effect: it cannot be closed, and nobody outside is asked yet. */
  private void stageDone(LedgerEntry e) {
    allDone(e);
    paper(e.row(), "小数单元重教课例", "数学教研组资料柜");
  }

  /** Closed after a visit, looked back at, come again. */
  private void relapsed(LedgerEntry e) {
    done(e, "补齐三个班的借阅登记，每月由图书管理员核一次");
    paper(e.row(), "借阅登记簿", "各班图书角");
    var visit = ask(e, VerificationRound.Sort.ON_SITE, inspectors, ASKED);
    paper(visit, "图书角随访记录", "责任督学存档");
    answer(visit, VerificationRound.State.PASSED, inspector, RETURNED, "三个班登记齐全，图书管理员有核对签名", "同意");
    close(e, RETURNED);
    var look = LookBack.of(e.id(), chain.book()).getFirst();
    done(
        Change.of(
            Phrase.of("ledger.moved", look.number(), LookBack.KIND.state(LookBack.State.RELAPSED.name())), by,
            Edit.go(look.row(), LookBack.State.RELAPSED, Values.of(LookBack.HELD_ON, Optional.of(LOOKED)).and(LookBack.UNIT, inspectors)
                .and(LookBack.PERSON, inspector).and(LookBack.FINDING, "有两个班十月起又没有登记"))),
        LookBack.KIND);
    measure(e, "借阅改为扫码登记，图书管理员每周看一次未还清单", Measure.Sort.STAGED);
  }

  private void awaiting(LedgerEntry e) {
    allDone(e);
    file(e.row(), "阅读推断课例.docx", SampleFiles.document(pages, "阅读推断课例", List.of("让学生在文中找出推断的依据。")), EvidencePiece.Sort.PLAN);
    ask(e, VerificationRound.Sort.DOCUMENTS, researchers, ASKED);
  }

  /** Done but for what is kept up; more time was asked for and granted. */
  private void lasting(LedgerEntry e) {
    allDone(e);
    var kept = measure(e, "每周五下午班主任与两名学生谈心，长期坚持", Measure.Sort.LASTING);
    put(kept, Values.of(Measure.FREQUENCY, "每周一次").and(Measure.PERSON, e.person()));
    go(now(kept), Measure.State.UNDER_WAY, Values.none());
    put(now(kept), Values.of(Measure.NOTES, List.of(new ProgressNote(DONE, "周主任", "已谈 16 人次"))));
    paper(e.row(), "师生谈心记录本", "德育处 2 号柜");
    var values = Values.of(DueRequest.OF, e.id()).and(DueRequest.FROM, DUE).and(DueRequest.TO, DUE.plusMonths(2)).and(DueRequest.WHY, "问卷安排在下学期初")
        .and(DueRequest.ASKED_BY, e.person()).and(DueRequest.ASKED_ON, DONE);
    var asked = done(Change.of(Phrase.of("due-request.asked", e.number()), by, new Edit.Open<>(DueRequest.KIND, 2026, values)), DueRequest.KIND);
    go(asked, DueRequest.State.GRANTED,
        Values.of(DueRequest.DECIDED_BY, principal).and(DueRequest.DECIDED_ON, Optional.of(DONE.plusDays(1))).and(DueRequest.OPINION, "同意"));
  }

  private void escalated(LedgerEntry e) {
    go(now(EntryStanding.measures(e.id(), chain.book()).getFirst().row()), Measure.State.UNDER_WAY, Values.none());
    go(now(e.row()), LedgerStatus.ESCALATED, Values.of(LedgerEntry.REASON, "校车时刻由区里统一排定，学校不能单独推迟到校时间"));
  }

  /** Nothing measures it again: an inspector's visit stands for the effect. */
  private void closedByAVisit(LedgerEntry e) {
    measure(e, "各学科写明批改时限，教研组长每周一抽查五本", Measure.Sort.ONCE);
    measure(e, "教务处每月检查一次，结果记入教研组考核", Measure.Sort.ONCE);
    allDone(e);
    file(e.row(), "作业抽查照片.png", SampleFiles.picture(), EvidencePiece.Sort.PHOTO);
    var visit = ask(e, VerificationRound.Sort.ON_SITE, inspectors, ASKED);
    paper(visit, "随访意见单", "责任督学存档");
    answer(visit, VerificationRound.State.PASSED, inspector, PASSED, "随机看四个班各十本，均在一周内批改", "同意销号");
    close(e, PASSED);
  }

  private void underWay(LedgerEntry e) {
    var first = measure(e, "各年级错时五分钟放学，校门口分区等候", Measure.Sort.STAGED);
    measure(e, "期末向家长公布等候时间的变化", Measure.Sort.ONCE);
    go(first, Measure.State.UNDER_WAY, Values.none());
    put(now(first), Values.of(Measure.NOTES, List.of(new ProgressNote(DONE, "周主任", "错时方案已试行两周，等候缩短到十二分钟"))));
  }

  /** One measure, done, with evidence of it. */
  private void done(LedgerEntry e, String text) {
    measure(e, text, Measure.Sort.ONCE);
    allDone(e);
    file(e.row(), "现场照片.png", SampleFiles.picture(), EvidencePiece.Sort.PHOTO);
  }

  private Row<Measure> measure(LedgerEntry e, String text, Measure.Sort sort) {
    var values = Values.of(Measure.ENTRY, e.id()).and(Measure.TEXT, text).and(Measure.SORT, sort).and(Measure.UNIT, e.responsible())
        .and(Measure.PERSON, e.person()).and(Measure.START, START).and(Measure.DUE, DUE);
    return done(Change.of(Phrase.of("measure.added", e.number()), by, new Edit.Open<>(Measure.KIND, 2026, values)), Measure.KIND);
  }

  private void allDone(LedgerEntry e) {
    var edits = new ArrayList<Edit>();
    EntryStanding.measures(e.id(), chain.book()).forEach(m -> edits.add(Edit.go(m.row(), Measure.State.DONE, Values.of(Measure.DONE_ON, Optional.of(DONE)))));
    chain.book().apply(Change.of(Phrase.of("ledger.edited", e.number(), Measure.KIND.title()), by, edits)).orThrow();
  }

  private void file(Row<?> of, String name, byte[] bytes, EvidencePiece.Sort sort) {
    KeptFile kept = chain.evidence().take(name, bytes);
    var row = done(chain.evidence().add(of, kept, sort, by), EvidencePiece.KIND);
    put(row, Values.of(EvidencePiece.ON, DONE));
  }

  private void paper(Row<?> of, String title, String place) {
    var row = done(chain.evidence().add(of, title, place, by), EvidencePiece.KIND);
    put(row, Values.of(EvidencePiece.ON, DONE));
  }

  private Row<VerificationRound> ask(LedgerEntry e, VerificationRound.Sort sort, long unit, LocalDate on) {
    var values = Values.of(VerificationRound.ENTRY, e.id()).and(VerificationRound.SORT, sort).and(VerificationRound.UNIT, unit)
        .and(VerificationRound.ASKED_BY, e.person()).and(VerificationRound.ASKED_ON, on);
    return done(Change.of(Phrase.of("verification.asked", e.number()), by, new Edit.Open<>(VerificationRound.KIND, 2026, values)), VerificationRound.KIND);
  }

  private void answer(Row<VerificationRound> round, VerificationRound.State to, long person, LocalDate on, String finding, String opinion) {
    go(round, to, Values.of(VerificationRound.PERSON, person).and(VerificationRound.ANSWERED_ON, Optional.of(on))
        .and(VerificationRound.FINDING, finding).and(VerificationRound.OPINION, opinion));
  }

  private void close(LedgerEntry e, LocalDate on) {
    go(now(e.row()), LedgerStatus.CLOSED, Values.of(LedgerEntry.CLOSED_ON, Optional.of(on)));
  }

  private void judge() {
    var _ = chain.effects().judge(by, Progress.NONE);
  }

  private <K> void put(Row<K> row, Values<K> values) {
    chain.book().apply(Change.of(Phrase.of("ledger.edited", row.number(), row.kind().title()), by, Edit.put(now(row), values))).orThrow();
  }

  private <K> void go(Row<K> row, Enum<?> to, Values<K> values) {
    chain.book().apply(Change.of(Phrase.of("ledger.moved", row.number(), row.kind().state(to.name())), by, Edit.go(now(row), to, values))).orThrow();
  }

  private <K> Row<K> now(Row<K> row) {
    return chain.book().row(row.kind(), row.id()).orElseThrow();
  }

  private <K> Row<K> done(Change change, Kind<K> kind) {
    return chain.book().apply(change).row(kind);
  }
}
