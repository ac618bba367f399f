package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.problems.ProblemState;

/** The ledger leaves a store, is written in by somebody else, and comes back, without a window. */
class LedgerCommandTest {
  @TempDir
  Path folder;

  @BeforeEach
  void aLedgerOfOneEntry() throws IOException {
    try (var chain = SampleSchool.empty(folder)) {
      var problem = Books.problem(chain.book(), SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
      chain.book().apply(chain.ledger().open(java.util.List.of(problem), chain.leader(), SampleSchool.CLERK)).orThrow();
    }
    Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
  }

  private record Said(int exit, String out, String err) {}

  private Said run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = Stream.of(
        Stream.of("ledger"), Stream.of(arguments),
        Stream.of("--store", folder.resolve("school.zhigai").toString(), "--password-file", folder.resolve("password").toString()))
        .flatMap(s -> s).toArray(String[]::new);
    var exit = Commands.run(Kits.of(Optional.empty()), new PrintWriter(out, true), new PrintWriter(err, true), all);
    return new Said(exit, out.toString(), err.toString());
  }

  /** Saved as another program saves it. */
  private Path edited(Path file, String name, Consumer<Sheet> hands) throws IOException {
    var to = folder.resolve(name);
    try (var book = WorkbookFactory.create(file.toFile()); OutputStream out = Files.newOutputStream(to)) {
      hands.accept(book.getSheetAt(0));
      book.write(out);
    }
    return to;
  }

  private static int column(Sheet sheet, String heading) {
    for (var cell : sheet.getRow(3)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(heading);
  }

  @Test
  void whatGoesOutComesBackAndIsTaken() throws IOException {
    var file = folder.resolve("ledger.xlsx");
    var sent = run("export", file.toString());
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.err()).contains("必填项还空着");
    assertThat(run("import", file.toString()).out()).contains("改动 0 行");
    var back = edited(file, "back.xlsx", sheet -> sheet.getRow(4).getCell(column(sheet, "整改进展")).setCellValue("已布置"));
    var dry = run("import", back.toString(), "--dry-run");
    assertThat(dry.out()).contains("直接采用（1）", "已布置", "改动 0 行");
    assertThat(run("import", back.toString()).out()).contains("改动 1 行");
    assertThat(run("import", back.toString()).out()).as("twice is once").contains("改动 0 行");
    var other = edited(file, "other.xlsx", sheet -> sheet.getRow(4).getCell(column(sheet, "整改进展")).setCellValue("另一种说法"));
    var refused = run("import", other.toString());
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).contains("两边都改了", "另一种说法");
    assertThat(refused.err()).contains("ZG-387", "--theirs");
    assertThat(run("import", other.toString(), "--ours").out()).contains("改动 0 行");
    var json = run("import", other.toString(), "--theirs", "--json");
    assertThat(json.out()).contains("\"why\" : \"both\"", "\"theirs\" : \"另一种说法\"", "\"rowsChanged\" : 1");
  }

  /** What is handed in carries nothing hidden, and the next one says what has changed since. */
  @Test
  void whatIsHandedInIsRemembered() throws IOException {
    assertThat(run("export", folder.toString(), "--submit", "--number", "2").exit()).isZero();
    var file = folder.resolve("附件2+南开区示例小学+整改台账+20261120.xlsx");
    try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.isSheetHidden(1)).isFalse();
    }
    assertThat(run("export", folder.toString(), "--submit", "--number", "2").exit()).as("never over another unasked").isEqualTo(5);
    assertThat(run("export", folder.resolve("next.xlsx").toString(), "--submit").exit()).isZero();
    try (var book = WorkbookFactory.create(folder.resolve("next.xlsx").toFile(), null, true)) {
      var texts = new StringBuilder();
      book.getSheetAt(0).forEach(r -> r.forEach(c -> texts.append(c).append('\n')));
      assertThat(texts).contains("较上次报送（2026年11月20日）：新增 0 条，销号 0 条，其他状态变化 0 条，时限调整 0 条，退出 0 条");
    }
  }

  @Test
  void measuresInOneRowAreHandedInAndNotPassedOn() {
    assertThat(run("export", folder.resolve("j.xlsx").toString(), "--joined").err()).contains("ZG-386");
    assertThat(run("export", folder.resolve("j.xlsx").toString(), "--joined", "--submit").exit()).isZero();
  }
}
