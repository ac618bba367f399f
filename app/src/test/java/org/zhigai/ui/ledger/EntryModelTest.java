package org.zhigai.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.document.WriteDocuments;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Mark;
import org.zhigai.rows.Prose;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.people.Register;

/** What a person does on the page of an entry, without a window. */
class EntryModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir
  Path folder;

  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final LedgerViewModel ledger =
      new LedgerViewModel(
          school.ledgerDesk, school.problemDesk, new Register(school.people, test.frame), () -> school.person("李校长", ""), test.frame);
  private final EntryModel model = new EntryModel(ledger, desks(school), test.frame);

  static EntryModel.Desks desks(School school) {
    return new EntryModel.Desks(
        school.ledgerDesk, school.workDesk, school.evidenceDesk, school.recheck, in -> school.reports.evidence(school.book, school.evidenceDesk, in),
        (entry, file) -> school.reports.notices(List.of(entry), file, new WriteDocuments()));
  }

  @BeforeEach
  void open() {
    ledger.refresh();
    ledger.openFromProblems();
    ledger.choose("ZG-2026-001");
  }

  private EntrySight now() {
    return model.open().get().orElseThrow();
  }

  private NextStep.Deed next() {
    return NextStep.of(now()).deed();
  }

  /** From the first measure to the look back, the page says what is to be done next, and what it lacks. */
  @Test
  void thePageLeadsFromStepToStep() {
    assertThat(next()).as("measures were drafted from the plan").isEqualTo(NextStep.Deed.NAME_PERSON);
    model.put(LedgerEntry.PERSON, school.person("王敏", "数学教研组"));
    assertThat(next()).isEqualTo(NextStep.Deed.BEGIN);
    model.move(now().live().getFirst(), Measure.State.UNDER_WAY, "");
    assertThat(now().entry().status()).isEqualTo(LedgerStatus.IN_PROGRESS);
    assertThat(next()).isEqualTo(NextStep.Deed.GO_ON);
    now().live().forEach(m -> model.move(m, Measure.State.DONE, ""));
    assertThat(NextStep.of(now())).isEqualTo(new NextStep(NextStep.Deed.EVIDENCE, List.of()));
    model.paper(now().entry().row(), " 签到表 ", " 2 号柜 ");
    assertThat(NextStep.of(now())).isEqualTo(new NextStep(NextStep.Deed.ASK, List.of()));
    model.ask(VerificationRound.Sort.DOCUMENTS, school.unit("区教研室"));
    assertThat(next()).isEqualTo(NextStep.Deed.ANSWER);
    var researcher = school.person("刘研", "区教研室");
    model.answer(now().asked().orElseThrow(), new WorkDesk.Answer(VerificationRound.State.PASSED, researcher, TODAY, "", " 同意 "));
    assertThat(NextStep.of(now())).isEqualTo(new NextStep(NextStep.Deed.CLOSE, List.of(Phrase.of("ledger.condition.effect"))));
    school.judge(school.problems().getFirst());
    assertThat(NextStep.of(now()).missing()).isEmpty();
    model.move(LedgerStatus.CLOSED, "");
    assertThat(now().isClosed()).isTrue();
    assertThat(next()).isEqualTo(NextStep.Deed.LOOK_BACK);
    model.lookBack(now().ahead().orElseThrow(), org.zhigai.ledger.LookBack.State.HOLDS, school.unit("区教研室"), researcher, "保持");
    model.lookBack(now().ahead().orElseThrow(), org.zhigai.ledger.LookBack.State.HOLDS, school.unit("区教研室"), researcher, "保持");
    assertThat(next()).isEqualTo(NextStep.Deed.NOTHING);
    assertThat(ledger.badge().get()).isEqualTo("1");
    model.move(LedgerStatus.REOPENED, "又出现了");
    assertThat(next()).as("what was done the first time is not asked about again").isEqualTo(NextStep.Deed.WRITE_MEASURES);
    model.addMeasure("换一种教具再教一遍");
    assertThat(next()).isEqualTo(NextStep.Deed.GO_ON);
  }

  @Test
  void aRefusalIsSaidOnThePageAndGoesWithTheNextEdit() {
    model.move(LedgerStatus.CLOSED, "");
    assertThat(model.refusal().get()).isPresent();
    model.put(LedgerEntry.PROGRESS, "开始");
    assertThat(model.refusal().get()).isEmpty();
    model.dates(TODAY.plusDays(1), TODAY);
    assertThat(model.refusal().get()).isPresent();
    ledger.choose("ZG-2026-002");
    assertThat(model.refusal().get()).as("of another entry").isEmpty();
  }

  @Test
  void whatIsTheSameIsNotWritten() {
    var saves = test.saves;
    model.put(LedgerEntry.LEADER, now().entry().leader());
    model.dates(now().entry().start(), now().entry().due());
    model.addMeasure("  ");
    model.put(now().live().getFirst(), Measure.TEXT, now().live().getFirst().text());
    model.note(now().live().getFirst(), " ");
    assertThat(test.saves).isEqualTo(saves);
  }

  @Test
  void measuresAreAddedNotedAndWithdrawn() {
    var before = now().live().size();
    model.addMeasure(" 家访 ");
    var added = now().live().getLast();
    assertThat(added.text()).isEqualTo("家访");
    assertThat(added.due()).isEqualTo(now().entry().due());
    model.note(added, " 已访三户 ");
    assertThat(now().live().getLast().notes()).singleElement().satisfies(n -> {
      assertThat(n.by()).isEqualTo("王敏");
      assertThat(n.text()).isEqualTo("已访三户");
    });
    model.withdraw(now().live().getLast().row(), "与第一条重复");
    assertThat(now().live()).hasSize(before);
    assertThat(now().measures()).hasSize(before + 1);
    test.frame.edits().undo();
    assertThat(now().live()).hasSize(before + 1);
  }

  /** Good files are taken in, bad ones told by name; a folder of all of it has each under its number. */
  @Test
  void filesAreTakenInAndExportedByNumber() throws IOException {
    var good = Files.writeString(folder.resolve("备课记录.txt"), "集体备课", StandardCharsets.UTF_8);
    var bad = Files.write(folder.resolve("照片.png"), "MZ".getBytes(StandardCharsets.US_ASCII));
    model.take(now().entry().row(), List.of(good, bad), EvidencePiece.Sort.RECORD);
    assertThat(now().evidence()).extracting(EvidencePiece::title).containsExactly("备课记录");
    assertThat(test.told).contains(Phrase.of("evidence.file.program", "照片.png"));
    model.export(folder);
    var made = folder.resolve("示例小学佐证材料_2026-06-01");
    assertThat(made.resolve("ZG-2026-001").resolve("ZL-2026-001_备课记录.txt")).hasContent("集体备课");
    assertThat(school.files).contains(made.resolve("佐证材料目录.xlsx"));
    model.export(folder);
    assertThat(folder.resolve("示例小学佐证材料_2026-06-01_2")).as("nothing that lies there is replaced").isDirectory();
    model.withdraw(now().evidence().getFirst(), "传错了");
    assertThat(now().evidenceLive()).isZero();
  }

  /** A mark that somebody looked at goes; the history tells of it, and of all that hangs on the entry. */
  @Test
  void theHistoryIsOfEverythingOnThePage() {
    var mark = new Mark(Phrase.of("trace.n"), 236, 240);
    school.book.apply(Change.of(Phrase.of("test.marked"), Books.BY, new Edit.Marked<>(now().entry().row(), List.of(mark))).forGood()).orThrow();
    assertThat(now().entry().row().marks()).containsExactly(mark);
    model.seen();
    assertThat(now().entry().row().marks()).isEmpty();
    model.addMeasure("家访");
    var number = now().live().getLast().number();
    assertThat(model.history().get()).anyMatch(l -> l.number().equals(number)).anyMatch(l -> l.field().equals("marks"));
    model.put(LedgerEntry.ISSUE, Prose.of("新写的"));
    assertThat(model.history().get()).anyMatch(l -> l.field().equals("issue"));
  }
}
