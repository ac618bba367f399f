package org.zhigai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.exchange.Asked.Why;
import org.zhigai.exchange.PassedOn.Came;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.report.Run;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SubmissionForm;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.workbook.read.ReadBooks;

/** Each responsible unit is given its own rows; what comes back is taken together, and who has not given back is known. */
class HandedOutTest {
  private static final Words ZH = new Words(Lang.ZH);

  @TempDir
  private Path folder;
  private final PassedOn ledger = new PassedOn(2, 1, 1);
  private List<Path> files = List.of();

  /** The first two entries answer to two units, the third to nobody. */
  @BeforeEach
  void units() {
    give("ZG-2026-001", ledger.school.people.ensure("教务处", Books.BY));
    give("ZG-2026-002", ledger.school.people.ensure("德育处", Books.BY));
    give("ZG-2026-003", 0);
    files = out();
  }

  private void give(String number, long unit) {
    Books.given(ledger.book, LedgerEntry.KIND, Edit.put(ledger.entry(number), Values.of(LedgerEntry.RESPONSIBLE, unit)));
  }

  private List<Path> out() {
    return ledger.sending().sendParts(SubmissionForm.USUAL, folder, Books.BY, Progress.NONE);
  }

  /** What all of them read as when somebody had some of them in hands. */
  private ReturnedLedger back(List<Path> came, Map<Integer, Consumer<Came>> hands) {
    var byFile = new HashMap<Path, Consumer<Came>>();
    hands.forEach((which, hand) -> byFile.put(files.get(which), hand));
    return ledger.exchange((f, p) -> {
      var sheets = Came.of(new ReadBooks().sheets(f, p));
      byFile.getOrDefault(f, c -> {}).accept(sheets);
      return sheets.sheets();
    }).read(came, Progress.NONE);
  }

  private List<Optional<String>> waiting() {
    return ledger.sending().parts().stream().map(p -> p.backOn().map(d -> p.part()).or(() -> Optional.of("!" + p.part()))).toList();
  }

  @Test
  void eachGetsItsOwnAndNothingElse() {
    assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly(
        "附件3+示例小学+整改台账+教务处+20260601.xlsx", "附件3+示例小学+整改台账+德育处+20260601.xlsx", "附件3+示例小学+整改台账+未定责任单位+20260601.xlsx");
    assertThat(files).extracting(f -> Came.of(new ReadBooks().sheets(f, Progress.NONE)).rows().toString())
        .satisfiesExactly(
            t -> assertThat(t).contains("ZG-2026-001", "CS-2026-002").doesNotContain("ZG-2026-002", "ZG-2026-003"),
            t -> assertThat(t).contains("ZG-2026-002").doesNotContain("ZG-2026-001", "ZG-2026-003"),
            t -> assertThat(t).contains("ZG-2026-003").doesNotContain("ZG-2026-001", "ZG-2026-002"));
    assertThat(waiting()).containsExactly(Optional.of("!教务处"), Optional.of("!德育处"), Optional.of("!—"));
  }

  /** Rows of other units are not missing in it. */
  @Test
  void aPartSpeaksOfItsOwnRowsAlone() {
    var proposal = back(files.subList(0, 1), Map.of(0, c -> c.put("CS-2026-001", "整改措施", "改过")));
    assertThat(proposal.asked()).isEmpty();
    assertThat(proposal.steps()).hasSize(1);
  }

  @Test
  void whatSeveralFilledInIsOneChangeAndTheyHaveGivenBack() {
    var proposal = back(files.subList(0, 2), Map.of(
        0, c -> c.put("ZG-2026-001", "整改进展", "教务处写的"), 1, c -> c.put("ZG-2026-002", "整改进展", "德育处写的")));
    assertThat(proposal.asked()).isEmpty();
    assertThat(proposal.steps()).extracting(Step::place).allMatch(p -> p.startsWith("[附件3+示例小学+整改台账+"));
    var before = ledger.history();
    ledger.take(proposal, List.of());
    assertThat(ledger.history()).as("one change, a line a row").isEqualTo(before + 4);
    assertThat(ledger.entry("ZG-2026-001").get(LedgerEntry.PROGRESS)).isEqualTo("教务处写的");
    assertThat(ledger.entry("ZG-2026-002").get(LedgerEntry.PROGRESS)).isEqualTo("德育处写的");
    assertThat(waiting()).containsExactly(Optional.of("!—"), Optional.of("教务处"), Optional.of("德育处"));
    ledger.book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(ledger.entry("ZG-2026-002").get(LedgerEntry.PROGRESS)).isEmpty();
    assertThat(waiting()).containsExactly(Optional.of("!教务处"), Optional.of("!德育处"), Optional.of("!—"));
  }

  /** Who had nothing to change has given back all the same. */
  @Test
  void aPartThatCameBackAsItWasHasComeBack() {
    ledger.take(back(files.subList(1, 2), Map.of()), List.of());
    assertThat(waiting()).containsExactly(Optional.of("!教务处"), Optional.of("!—"), Optional.of("德育处"));
    var history = ledger.history();
    ledger.take(back(files.subList(1, 2), Map.of()), List.of());
    assertThat(ledger.history()).as("once more says nothing new").isEqualTo(history);
  }

  /** A second hand-out of the same unit is the one that is waited for; an old copy still comes back. */
  @Test
  void theLastHandOutCounts() throws IOException {
    ledger.take(back(files.subList(0, 1), Map.of()), List.of());
    var again = out();
    assertThat(waiting()).containsExactly(Optional.of("!教务处"), Optional.of("!德育处"), Optional.of("!—"));
    assertThat(again).as("says something else, so the old one is kept").allMatch(Files::exists);
    try (var all = Files.list(folder)) {
      assertThat(all.count()).isEqualTo(6);
    }
  }

  @Test
  void whatTwoFilesSayDifferentlyIsAsked() {
    var whole = folder.resolve("全校.xlsx");
    ledger.sending().send(SentLedger.Purpose.PASSED_ON, SubmissionForm.USUAL, whole, Books.BY);
    var read = ledger.exchange((f, p) -> {
      var came = Came.of(new ReadBooks().sheets(f, p));
      var part = f.equals(files.getFirst());
      return came.put("CS-2026-001", "整改措施", part ? "部门写的" : "校长写的").put("CS-2026-002", "整改措施", "都这样写").sheets();
    }).read(List.of(files.getFirst(), whole), Progress.NONE);
    assertThat(read.asked()).extracting(Asked::why).containsExactly(Why.HANDS, Why.HANDS);
    assertThat(read.asked()).extracting(Asked::theirs).containsExactly("部门写的", "校长写的");
    assertThat(read.asked()).extracting(Asked::base).containsOnly("第1条的措施1");
    assertThat(read.steps()).as("what both say is done once").hasSize(1);
    assertThatThrownBy(() -> ledger.take(read, read.asked())).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-389"));
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).as("nothing was done").isEqualTo("第1条的措施2");
    ledger.take(read, List.of(read.asked().get(1)));
    assertThat(ledger.measure("CS-2026-001").get(Measure.TEXT)).isEqualTo("校长写的");
    assertThat(ledger.measure("CS-2026-002").get(Measure.TEXT)).isEqualTo("都这样写");
  }

  /** A cell that one file asks about is not taken from another meanwhile. */
  @Test
  void whatOneAsksAboutTheOtherDoesNotDecide() {
    var whole = folder.resolve("全校.xlsx");
    Books.given(ledger.book, Measure.KIND, Edit.put(ledger.measure("CS-2026-001"), Values.of(Measure.TEXT, "我们的说法")));
    ledger.sending().send(SentLedger.Purpose.PASSED_ON, SubmissionForm.USUAL, whole, Books.BY);
    var read = ledger.exchange((f, p) -> {
      var came = Came.of(new ReadBooks().sheets(f, p));
      return came.put("CS-2026-001", "整改措施", f.equals(whole) ? "全校那份改的" : "部门那份改的").sheets();
    }).read(List.of(files.getFirst(), whole), Progress.NONE);
    assertThat(read.steps()).isEmpty();
    assertThat(read.asked()).extracting(Asked::why).containsExactlyInAnyOrder(Why.BOTH, Why.HANDS);
  }

  /** Each file counts its own new rows from one. */
  @Test
  void newProblemsOfTwoFilesAreTwo() {
    var proposal = back(files.subList(0, 2), Map.of(0, c -> fresh(c, "门口拥堵", "错峰放学"), 1, c -> fresh(c, "器材不足", "补齐器材")));
    assertThat(proposal.asked()).isEmpty();
    ledger.take(proposal, List.of());
    var entries = ledger.book.all(LedgerEntry.KIND);
    assertThat(entries.subList(3, 5)).extracting(e -> Run.of(e.issue()).in(ZH)).containsExactly("门口拥堵", "器材不足");
    assertThat(ledger.book.all(Measure.KIND).subList(4, 6)).extracting(Measure::text).containsExactly("错峰放学", "补齐器材");
    assertThat(ledger.book.all(Measure.KIND).subList(4, 6)).extracting(Measure::entryId).containsExactly(entries.get(3).id(), entries.get(4).id());
  }

  private static void fresh(Came came, String issue, String measure) {
    var row = came.blank();
    row.set(came.column("存在问题"), issue);
    row.set(came.column("整改措施"), measure);
    came.insert(came.rows().size() - 4, row);
  }

  @Test
  void whereNothingIsOpenNothingIsHandedOut() {
    var none = new PassedOn();
    assertThatThrownBy(() -> none.sending().sendParts(SubmissionForm.USUAL, folder, Books.BY, Progress.NONE))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-388"));
  }

  /** The same return chosen twice, as a copy under another name: its new problem and measure are there once, and what is missing in both is asked about once. */
  @Test
  void aCopyOfAReturnSaysNothingTwice() throws IOException {
    var copy = Files.copy(files.getFirst(), folder.resolve("台账(1).xlsx"));
    var read = ledger.exchange((f, p) -> {
      var came = Came.of(new ReadBooks().sheets(f, p));
      fresh(came, "门口拥堵", "错峰放学");
      return came.without("CS-2026-002").sheets();
    }).read(List.of(files.getFirst(), copy), Progress.NONE);
    assertThat(read.asked()).extracting(Asked::why).containsExactly(Why.GONE);
    ledger.take(read, read.asked());
    assertThat(ledger.book.all(LedgerEntry.KIND)).hasSize(4);
    assertThat(ledger.book.all(Measure.KIND)).extracting(Measure::text).filteredOn("错峰放学"::equals).hasSize(1);
    assertThat(ledger.book.all(Measure.KIND)).extracting(Measure::number).doesNotContain("CS-2026-002");
  }

  /** Two files open the same problem, each with a measure of its own: one problem with both. */
  @Test
  void oneProblemOfTwoFilesHasTheMeasuresOfBoth() {
    var proposal = back(files.subList(0, 2), Map.of(0, c -> fresh(c, "门口拥堵", "错峰放学"), 1, c -> fresh(c, "门口拥堵", "家长值守")));
    ledger.take(proposal, List.of());
    var entry = ledger.book.all(LedgerEntry.KIND).getLast();
    assertThat(ledger.book.all(LedgerEntry.KIND)).hasSize(4);
    assertThat(EntryStanding.measures(entry.id(), ledger.book)).extracting(Measure::text).containsExactly("错峰放学", "家长值守");
  }

  /** The library is not asked whether areas lie over each other, which takes minutes on a long ledger: they never do. */
  @Test
  void noJoinedAreasLieOverEachOther() throws IOException {
    for (var file : files) {
      try (var book = new XSSFWorkbook(file.toFile())) {
        book.forEach(sheet -> ((XSSFSheet) sheet).validateMergedRegions());
        assertThat(book.getSheetAt(0).getNumMergedRegions()).isPositive();
      } catch (InvalidFormatException damaged) {
        throw new IOException(damaged);
      }
    }
  }
}
