package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.workbook.SheetFile;

/** A cell longer than what is kept of it stops the import by its address; what it holds is told to nobody. */
class LongCellTest {
  @TempDir
  private Path folder;

  @Test
  void isNamedByItsAddress() throws IOException {
    var name = "诸葛".repeat(150);
    var file =
        SheetFile.xlsx().sheet(
            "小题得分", "2026年春季四年级数学期末小题得分", "班级|考号|姓名|1|2|3|总分", "满分|||2|3|5|10", "四（1）班|'0401|甲一|2|3|1|6", "四（1）班|'0402|" + name + "|1|2|5|8",
            "四（2）班|'0403|丙三|2|1|1|4", "四（2）班|'" + "9".repeat(120) + "|丁四|0|0|1|1").merge("A1:G1").save(folder.resolve("a.xlsx"));
    var issues = new RecogniseWorkbook().read(file, Progress.NONE).issues().stream().filter(i -> i.code().equals("TEXT_TOO_LONG")).toList();
    assertThat(issues).extracting(i -> i.where().range()).containsExactly("C5", "B7");
    assertThat(issues).allMatch(Issue::stops);
    assertThat(issues).extracting(i -> new Words(Lang.EN).say(i.found())).containsExactly("300 characters", "120 characters");
  }
}
