package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Whatever a known table wears, it reads back as it is, or a person is asked: it is never wrong in silence. */
class DressedTableTest {

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void isReadBackOrAsked(@ForAll long table, @ForAll long dress) throws IOException {
    var dressed = new DressedTable(table);
    var reading = read(dressed, dress);
    assertThat(Misread.of(dressed, reading)).as("table %d dress %d: %s", table, dress, dressed.chosen).isEmpty();
  }

  /** Who asks all the time is never wrong. */
  @Test
  void isMostlyNotAsked() throws IOException {
    var asked = 0;
    for (var seed = 1; seed <= 200; seed++) {
      asked += Misread.asks(read(new DressedTable(seed), seed * 31L)) ? 1 : 0;
    }
    assertThat(asked).isLessThan(20);
  }

  @Test
  void aWrongReadingIsSeen() throws IOException {
    var dressed = new DressedTable(1);
    var other = new DressedTable(2);
    assertThat(Misread.of(other, read(dressed, 31))).isNotEmpty();
    assertThat(List.of(dressed.items())).isNotEmpty();
  }

  private static WorkbookReading read(DressedTable table, long dress) throws IOException {
    var file = Files.createTempFile("zhigai-dressed", ".xlsx");
    try {
      return new RecogniseWorkbook().read(table.write(dress, file), Progress.NONE);
    } finally {
      Files.delete(file);
    }
  }
}
