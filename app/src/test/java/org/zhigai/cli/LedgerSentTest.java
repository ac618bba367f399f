package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.problems.ProblemState;
import org.zhigai.store.H2Stores;

/** What was handed in is listed with what went out, who took it and the stamped sheets; all of it goes into the pack of evidence. */
class LedgerSentTest {
  @TempDir
  Path folder;

  @BeforeEach
  void handedIn() throws IOException {
    try (var chain = SampleSchool.empty(folder)) {
      var problem = Books.problem(chain.book(), SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
      chain.book().apply(chain.ledger().open(List.of(problem), chain.leader(), SampleSchool.CLERK)).orThrow();
    }
    Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
    assertThat(run("export", folder.resolve("附件3.xlsx").toString(), "--submit")).contains("附件3.xlsx");
  }

  private String run(String... arguments) {
    var out = new StringWriter();
    var all = Stream.of(
        Stream.of("ledger"), Stream.of(arguments),
        Stream.of("--store", folder.resolve("school.zhigai").toString(), "--password-file", folder.resolve("password").toString()))
        .flatMap(s -> s).toArray(String[]::new);
    Commands.run(Kits.of(Optional.empty()), new PrintWriter(out, true), new PrintWriter(out, true), all);
    return out.toString();
  }

  private Chain opened() {
    return SampleSchool.over(new H2Stores(SampleSchool.CLOCK).open(folder.resolve("school.zhigai"), SampleSchool.password()));
  }

  @Test
  void receiptAndScanAreRecordedAndGoIntoThePack() throws IOException {
    var scan = Files.write(folder.resolve("盖章.pdf"), "%PDF-1.7 stamped".getBytes(StandardCharsets.US_ASCII));
    assertThat(run("sent")).contains("BS-2026-001", "附件3.xlsx", "1 条台账");
    assertThat(run("sent", "--row", "BS-2026-001", "--receipt", "区教研室收", "--on", "2026-11-20", "--scan", scan.toString()))
        .contains("区教研室收 2026-11-20", "扫描件 1 份");
    assertThat(run("sent", "--row", "BS-2026-001", "--scan", scan.toString())).as("the same scan is one").contains("区教研室收", "扫描件 1 份");
    assertThat(run("sent", "--row", "BS-2026-009", "--receipt", "x")).contains("ZG-316");
    try (var chain = opened()) {
      assertThat(chain.evidence().tidy()).as("nothing that a submission names goes").isZero();
      var made = chain.reports().evidence(chain.book().now(), chain.evidence(), folder);
      assertThat(made.resolve("报送").resolve("BS-2026-001_盖章.pdf")).hasSameBinaryContentAs(scan);
      try (var book = WorkbookFactory.create(made.resolve("佐证材料目录.xlsx").toFile())) {
        assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("报送记录");
      }
    }
  }

  /** What went out is kept as it stood, whatever is written later. */
  @Test
  void whatWentOutIsWrittenAsItStoodThen() throws IOException {
    run("sent", "--row", "BS-2026-001", "--out", folder.resolve("then").toString());
    try (var book = WorkbookFactory.create(folder.resolve("then.xlsx").toFile())) {
      var text = new StringBuilder();
      book.getSheetAt(0).forEach(r -> r.forEach(c -> text.append(c).append('|')));
      assertThat(text).contains("ZG-2026-001", "完成时限", "未启动");
    }
  }

  /** Each unit its own rows; who has not given back is said until the part comes back. */
  @Test
  void partsGoOutAndComeBack() throws IOException {
    assertThat(run("parts", "--out", folder.toString())).contains("整改台账+", "未收回");
    List<Path> parts;
    try (var files = Files.list(folder)) {
      parts = files.filter(f -> f.getFileName().toString().startsWith("附件3+")).toList();
    }
    assertThat(parts).hasSize(1);
    assertThat(run("import", parts.getFirst().toString())).as("nothing of the ledger is other").contains("改动 0 行");
    assertThat(run("parts")).doesNotContain("未收回").contains("收回");
  }

  /** The office's own form is filled by the command, and what was asked is said. */
  @Test
  void somebodysFormIsFilled() throws IOException {
    var form = folder.resolve("区表.xlsx");
    try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(form)) {
      var row = book.createSheet("台账").createRow(1);
      var heads = List.of("序号", "存在问题", "整改要求", "责任部门");
      for (var c = 0; c < heads.size(); c++) {
        row.createCell(c).setCellValue(heads.get(c));
      }
      book.write(out);
    }
    var filled = folder.resolve("填好.xlsx");
    assertThat(run("export", filled.toString(), "--template", form.toString())).as("what stayed open is named").contains("整改要求");
    assertThat(run("export", filled.toString(), "--template", form.toString(), "--map", "整改要求=整改目标", "--accept", "--force")).contains("填好.xlsx");
    try (var book = WorkbookFactory.create(filled.toFile())) {
      var row = book.getSheetAt(0).getRow(2);
      assertThat(row.getCell(0).toString()).startsWith("1");
      assertThat(row.getCell(1).toString()).isNotEmpty();
      assertThat(row.getCell(2).toString()).isNotEmpty();
    }
  }
}
