package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.workbook.SheetFile;

/** A layout put right once is known again by its headings, wherever they stand, and no other layout is taken for it. */
class ProfileTest {
  private static final Actor CLERK = new Actor("王敏", "教务处");
  private static final Corrections SAID =
      Corrections.NONE
          .withHeader(new Header(List.of(2), true))
          .withColumn(0, Meaning.NAME)
          .withColumn(1, Meaning.CLASS)
          .withColumn(2, Meaning.ITEM)
          .withColumn(3, Meaning.ITEM)
          .withKind(Optional.of(SheetKind.ITEM_SCORES))
          .withExcluded(4, "转学");

  @TempDir
  Path folder;
  private final ImportResults imports = new ImportResults(new RecogniseWorkbook(), new FakeIntake(), Books.fresh(), new Words(Lang.ZH));

  @Test
  void theNextTermsWorkbookOfThatLayoutIsReadAtOnce() throws IOException {
    save(file("春", "2026年春季四年级数学", "谁|哪里|甲题|乙题", "赵一|四（1）班|3|4", "钱二|四（1）班|5|1"));
    var next = imports.preview(
        List.of(file("秋", "2026年秋季五年级数学", "第二行标题", "", " 谁 |哪里|甲题|乙题", "赵一|五（1）班|2|4", "孙三|五（1）班|5|1", "李四|五（2）班|0|1")),
        Progress.NONE);
    var sheet = next.getFirst().sheets().getFirst();
    assertThat(sheet.kind()).isEqualTo(SheetKind.ITEM_SCORES);
    assertThat(sheet.headerRows()).containsExactly(4);
    assertThat(sheet.dataRows()).as("the excluded row was the other file's").isEqualTo(3);
    assertThat(sheet.corrections().header()).contains(new Header(List.of(4), true));
  }

  @Test
  void anotherLayoutIsNotTakenForIt() throws IOException {
    save(file("春", "2026年春季四年级数学", "谁|哪里|甲题|乙题", "赵一|四（1）班|3|4", "钱二|四（1）班|5|1"));
    var other = imports.preview(List.of(file("别", "2026年春季四年级数学", "谁|哪里|乙题|甲题", "赵一|四（1）班|3|4")), Progress.NONE);
    assertThat(other.getFirst().sheets().getFirst().corrections()).isEqualTo(Corrections.NONE);
  }

  @Test
  void aDeletedProfileIsForgotten() throws IOException {
    var file = file("春", "2026年春季四年级数学", "谁|哪里|甲题|乙题", "赵一|四（1）班|3|4", "钱二|四（1）班|5|1");
    save(file);
    imports.deleteProfile(imports.profiles().getFirst().id(), CLERK);
    assertThat(imports.preview(List.of(file), Progress.NONE).getFirst().contents()).isEmpty();
  }

  @Test
  void aSheetWithoutHeaderHasNoLayout() throws IOException {
    var opened = imports.open(file("空", "只有一行字"), Optional.empty(), Progress.NONE);
    var reading = opened.recognise(Map.of(), Progress.NONE).sheets().getFirst();
    assertThat(ImportProfile.of("方案", opened.sheets().getFirst(), reading)).isEmpty();
  }

  private void save(Path file) {
    var opened = imports.open(file, Optional.empty(), Progress.NONE);
    var reading = opened.recognise(Map.of(0, SAID), Progress.NONE).sheets().getFirst();
    imports.save(ImportProfile.of("校内小分表", opened.sheets().getFirst(), reading).orElseThrow(), CLERK);
  }

  private Path file(String name, String... lines) throws IOException {
    return SheetFile.xlsx().sheet("表", lines).save(folder.resolve(name + ".xlsx"));
  }
}
