package org.zhigai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.analysis.RawTable;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.write.WriteSheets;

/** The form as it is written, filled in the way people do, and read back. */
class ReviewFormTest {
  private static final int PASSED = 8;
  private static final int ON = 9;
  private static final int FINDING = 10;
  private static final int TEXT = 11;

  @TempDir
  private Path folder;
  private Path form;

  @BeforeEach
  void goesOut() {
    form = folder.resolve("form.xlsx");
    new WriteSheets(SampleSchool.CLOCK).write(List.of(ReviewForm.sheet(SomeReview.contents())), form);
  }

  private void fill(Consumer<Sheet> by) {
    try (var book = WorkbookFactory.create(Files.newInputStream(form))) {
      by.accept(book.getSheetAt(0));
      try (var out = Files.newOutputStream(form)) {
        book.write(out);
      }
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private ReviewForm.Read read() {
    var sheets = new ReadBooks().sheets(form, Progress.NONE).stream().map(s -> new RawTable("form.xlsx", s.name(), s.rows())).toList();
    return ReviewForm.read(sheets, SomeReview.contents());
  }

  private static Row row(Sheet sheet, String round) {
    for (var row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(round)) {
        return row;
      }
    }
    throw new AssertionError(round);
  }

  private static void set(Row row, int column, String text) {
    row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
  }

  private static void answer(Sheet sheet) {
    set(row(sheet, "FH-2026-001"), PASSED, "退回");
    set(row(sheet, "FH-2026-001"), ON, "2026.7.2");
    set(row(sheet, "FH-2026-001"), TEXT, "缺少第二次备课记录");
    set(row(sheet, "FH-2026-002"), PASSED, " 同意 ");
    set(row(sheet, "FH-2026-002"), ON, "2026年7月3日");
    set(row(sheet, "FH-2026-002"), FINDING, "台账已建，账物相符");
  }

  private static final List<ReviewAnswer.Opinion> ANSWERED =
      List.of(
          new ReviewAnswer.Opinion("FH-2026-001", "ZG-2026-001", false, LocalDate.of(2026, 7, 2), "", "缺少第二次备课记录"),
          new ReviewAnswer.Opinion("FH-2026-002", "ZG-2026-002", true, LocalDate.of(2026, 7, 3), "台账已建，账物相符", ""));

  @Test
  void whatIsWrittenByHandIsRead() {
    fill(sheet -> {
      answer(sheet);
      for (var row : sheet) {
        for (var cell : row) {
          if (cell.toString().equals("复核人：")) {
            cell.setCellValue("复核人：刘 研");
          }
        }
      }
    });
    var read = read();
    assertThat(read.answer().opinions()).isEqualTo(ANSWERED);
    assertThat(read.answer().unit()).isEqualTo("区教研室");
    assertThat(read.answer().person()).isEqualTo("刘研");
    assertThat(read.altered()).isEmpty();
  }

  /** Typed into a spreadsheet, a day becomes a number with a format: m/d/yy of format 14, or month and day alone. */
  @Test
  void aDayThatTheSpreadsheetMadeADateOfIsThatDay() {
    fill(sheet -> {
      answer(sheet);
      var formats = sheet.getWorkbook();
      var usual = formats.createCellStyle();
      usual.setDataFormat((short) 14);
      var brief = formats.createCellStyle();
      brief.setDataFormat(formats.createDataFormat().getFormat("m\"月\"d\"日\""));
      var first = row(sheet, "FH-2026-001").getCell(ON);
      first.setCellValue(LocalDate.of(2026, 7, 2));
      first.setCellStyle(usual);
      var second = row(sheet, "FH-2026-002").getCell(ON);
      second.setCellValue(LocalDate.of(2026, 7, 3));
      second.setCellStyle(brief);
    });
    assertThat(read().answer().opinions()).isEqualTo(ANSWERED);
  }

  @Test
  void rowsThatWereSortedAreKnownByTheirNumber() {
    fill(sheet -> {
      answer(sheet);
      var first = row(sheet, "FH-2026-001");
      var second = row(sheet, "FH-2026-002");
      for (var c = 0; c <= TEXT; c++) {
        var a = first.getCell(c) == null ? "" : first.getCell(c).toString();
        set(first, c, second.getCell(c) == null ? "" : second.getCell(c).toString());
        set(second, c, a);
      }
    });
    assertThat(read().answer().opinions()).containsExactlyInAnyOrderElementsOf(ANSWERED);
    assertThat(read().altered()).isEmpty();
  }

  @Test
  void whatWasOnlyToBeReadAndWasChangedIsTold() {
    fill(sheet -> {
      answer(sheet);
      set(row(sheet, "FH-2026-001"), 3, "缩小到 10 个百分点以内");
    });
    assertThat(read().altered()).containsExactly(new ReviewForm.Altered("FH-2026-001", "整改目标", "缩小到 6 个百分点以内", "缩小到 10 个百分点以内"));
  }

  @Test
  void aRowThatIsGoneIsToldAndOneThatNobodyFilledInIsNoOpinion() {
    fill(sheet -> sheet.removeRow(row(sheet, "FH-2026-002")));
    assertThat(read().answer().opinions()).isEmpty();
    assertThat(read().altered()).extracting(ReviewForm.Altered::round).containsExactly("FH-2026-002");
  }

  private void refused(String key, Consumer<Sheet> by) {
    fill(sheet -> {
      answer(sheet);
      by.accept(sheet);
    });
    assertThatThrownBy(this::read).isInstanceOfSatisfying(UserFault.class, f -> {
      assertThat(f.code()).isEqualTo("ZG-381");
      assertThat(f.what().key()).isEqualTo("review.form." + key);
    });
  }

  @Test
  void aConclusionThatSaysNothingIsRefused() {
    refused("conclusion", sheet -> set(row(sheet, "FH-2026-001"), PASSED, "基本可以"));
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    refused("day", sheet -> set(row(sheet, "FH-2026-001"), ON, "七月初"));
  }

  @Test
  void returnedWithoutAReasonIsRefused() {
    refused("incomplete", sheet -> set(row(sheet, "FH-2026-001"), TEXT, " "));
  }

  @Test
  void onSiteWithoutAFindingIsRefused() {
    refused("incomplete", sheet -> set(row(sheet, "FH-2026-002"), FINDING, ""));
  }

  @Test
  void aNumberOfAnotherPackageIsRefused() {
    refused("unknown", sheet -> set(row(sheet, "FH-2026-001"), 0, "FH-2026-009"));
  }

  @Test
  void theSameNumberTwiceIsRefused() {
    refused("twice", sheet -> set(row(sheet, "FH-2026-002"), 0, "FH-2026-001"));
  }

  @Test
  void anotherSheetIsNoForm() {
    assertThatThrownBy(() -> ReviewForm.read(List.of(new org.zhigai.analysis.RawTable("a.csv", "", List.of(List.of("姓名", "成绩")))), SomeReview.contents()))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.what().key()).isEqualTo("review.form.none"));
  }
}
