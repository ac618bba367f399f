package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.support.TrainingReflection;

/** Tables leave a store without a window; what contradicts what is told beside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {
  @TempDir
  static Path folder;

  @BeforeAll
  static void aSchool() throws IOException {
    try (var chain = SampleSchool.empty(folder)) {
      var training = Values.of(TrainingReflection.TOPIC, "直观教学研讨");
      chain.book().apply(Change.of(
          Phrase.of("test.did"), new Actor("周敏", "教务处"), new Edit.Open<>(TrainingReflection.KIND, 2026, training))).orThrow();
      Books.problem(chain.book(), SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
    }
    Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
  }

  private record Said(int exit, String out, String err) {}

  private static Said run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = Stream.concat(
        Stream.of("report"),
        Stream.concat(
            Stream.of(arguments),
            Stream.of("--store", folder.resolve("school.zhigai").toString(), "--password-file", folder.resolve("password").toString())))
        .toArray(String[]::new);
    var exit = Commands.run(Kits.of(Optional.empty()), new PrintWriter(out, true), new PrintWriter(err, true), all);
    return new Said(exit, out.toString(), err.toString());
  }

  @Test
  void whatIsThereIsReplacedOnlyByForce() throws IOException {
    var there = Files.writeString(folder.resolve("mine.xlsx"), "a person's own");
    var said = run("problems", "--out", folder.resolve("mine").toString());
    assertThat(said.exit()).isEqualTo(5);
    assertThat(said.err()).contains("ZG-511", "--force");
    assertThat(there).hasContent("a person's own");
    assertThat(run("problems", "--force", "--out", there.toString()).exit()).isZero();
    assertThat(Files.readAllBytes(there)).startsWith('P', 'K');
  }

  @Test
  void aSubmittedTableIsWrittenUnderTheNameThatWasAskedFor() throws IOException {
    for (var kind : List.of("problems", "adjustments", "ledger", "effects")) {
      var file = folder.resolve(kind);
      var said = run(kind, "--out", file.toString());
      assertThat(said.exit()).as(said.err()).isZero();
      assertThat(said.out()).contains(kind + ".xlsx");
      assertThat(said.err()).contains("报送前核对", "WT-2026-001 已确认为问题，整改台账里没有对应的一行");
      try (var book = WorkbookFactory.create(folder.resolve(kind + ".xlsx").toFile())) {
        assertThat(book.getNumberOfSheets()).isEqualTo(kind.equals("adjustments") ? 1 : 2);
      }
    }
  }

  @Test
  void aSupportingLedgerIsWrittenByItsName() throws IOException {
    assertThat(run("training", "--out", folder.resolve("t.xlsx").toString()).exit()).isZero();
    try (var book = WorkbookFactory.create(folder.resolve("t.xlsx").toFile())) {
      var sheet = book.getSheetAt(0);
      var found = false;
      for (var row : sheet) {
        for (var cell : row) {
          found |= cell.toString().contains("直观教学研讨");
        }
      }
      assertThat(found).isTrue();
    }
  }

  @Test
  void aTableThereIsNotIsRefusedWithThoseThereAre() {
    var said = run("rankings", "--out", folder.resolve("r.xlsx").toString());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("ZG-207", "rankings", "ledger", "training");
    assertThat(folder.resolve("r.xlsx")).doesNotExist();
  }

  /** A report by its ending, of the sections that were asked for; what there is not is refused before anything is written. */
  @Test
  void aReportIsWrittenAsPagesOrAsPdf() throws IOException {
    var pdf = folder.resolve("年中.pdf");
    var said = run("midterm", "--out", pdf.toString(), "--sections", "ledger,advice");
    assertThat(said.exit()).as(said.err()).isZero();
    try (var file = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(file)).contains("一、整改进展", "二、改进措施和建议").doesNotContain("实施情况");
    }
    assertThat(run("summary", "--out", folder.resolve("三年").toString()).exit()).isZero();
    try (var file = new XWPFDocument(Files.newInputStream(folder.resolve("三年.docx")))) {
      assertThat(file.getParagraphs()).anyMatch(p -> p.getText().equals("经验教训"));
    }
    assertThat(run("summary", "--out", folder.resolve("三年.docx").toString()).exit()).as("never over a file unasked").isEqualTo(5);
    assertThat(run("case", "--out", folder.resolve("案例.docx").toString()).exit()).isZero();
    assertThat(run("case", "--out", folder.resolve("案例表.xlsx").toString()).exit()).as("the ledger of cases as before").isZero();
    assertThat(Files.exists(folder.resolve("案例表.xlsx"))).isTrue();
  }

  @Test
  void aSectionOrAMatterThereIsNotIsRefusedWithThoseThereAre() {
    var section = run("midterm", "--out", folder.resolve("x.pdf").toString(), "--sections", "ranking");
    assertThat(section.exit()).isEqualTo(2);
    assertThat(section.err()).contains("ZG-216", "ranking", "ledger, effects");
    var matter = run("feedback", "--out", folder.resolve("y.pdf").toString(), "--about", "WT-1999-001");
    assertThat(matter.exit()).isEqualTo(3);
    assertThat(matter.err()).contains("ZG-315", "WT-2026-001");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  /** Into a folder under its usual name, in the form that was asked for; what is empty is told before. */
  @Test
  void aFolderGetsTheUsualName() throws IOException {
    var into = Files.createDirectories(folder.resolve("sent"));
    var said = run("problems", "--out", into.toString(), "--number", "7", "--paper", "A4", "--project", "国测运用");
    assertThat(said.exit()).as(said.err()).isZero();
    var file = into.resolve("附件7+南开区示例小学+问题清单+20261120.xlsx");
    assertThat(said.err()).contains("必填项还空着：", "原因分析 1/1", "整列空着：", "配合部门 1/1");
    try (var book = WorkbookFactory.create(file.toFile())) {
      assertThat(book.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    }
    assertThat(run("problems", "--out", into.toString(), "--number", "7").exit()).as("not twice unasked").isEqualTo(5);
  }

  @Test
  void aSheetWithItsReceiptIsWrittenOfOneRowOrOfAll() {
    var said = run("feedback", "--row", "WT-2026-001", "--out", folder.resolve("f").toString());
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(folder.resolve("f.docx")).isNotEmptyFile();
    assertThat(run("feedback", "--out", folder.resolve("all.docx").toString()).exit()).isZero();
    var none = run("notice", "--row", "ZG-2026-001", "--out", folder.resolve("n.docx").toString());
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err()).contains("ZG-315", "ZG-2026-001");
    assertThat(folder.resolve("n.docx")).doesNotExist();
  }
}
