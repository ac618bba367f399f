package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.workbook.SheetFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exit statuses and what is said; the counts are held against the generator's own truth, expected.json. */
class CommandsTest {
  private static final Path SAMPLES = Path.of("..", "sample-workbooks");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** As a desktop starts it on a file; any other file, and a word that is no command, is told. */
  @Test
  void aStoreAndAReviewPackageAreOpenedInTheWindowAndNothingElseIs() {
    var opened = new ArrayList<Path>();
    var kit = kit().on(new NoWindow() {
      @Override
      public void review(Path packed) {
        opened.add(packed);
      }

      @Override
      public void unlock(Path store) {
        opened.add(store);
      }
    });
    for (var file : List.of("out.zgfh", "学校.zhigai")) {
      assertThat(Commands.run(kit, new PrintWriter(out), new PrintWriter(err), file)).isZero();
    }
    assertThat(opened).containsExactly(Path.of("out.zgfh"), Path.of("学校.zhigai").toAbsolutePath());
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("nonsense");
    assertThat(run("a.xlsx")).isEqualTo(2);
  }

  @Test
  void theDemoFindsWhatIsPlantedAndCountsWhatIsThere() throws IOException {
    assertThat(run("demo", "--out", folder.toString(), "--no-window")).isZero();
    var run = JSON.readTree(Files.readString(folder.resolve("run.json")));
    assertThat(texts(run.get("problems"), "target"))
        .containsExactlyInAnyOrder("几何直观", "运算律", "小数", "阅读推断", "师生关系", "睡眠", "作业批改", "放学秩序", "实验器材", "图书角", "大课间");
    assertThat(list(run.get("effects")).stream().filter(e -> e.get("verdict").stringValue().equals("EFFECTIVE")).map(e -> e.get("target").stringValue()))
        .containsExactly("几何直观");
    assertThat(texts(run.get("effects"), "conclusion")).contains("REACHED", "NOT_REACHED", "NOT_ENOUGH_DATA");
    assertThat(texts(run.get("exports"), "file")).containsExactly("附件1+南开区示例小学+问题清单+20261120.xlsx", "附件2+南开区示例小学+教学调整+20261120.xlsx",
        "附件3+南开区示例小学+整改台账+20261120.xlsx",
        "附件4+南开区示例小学+效果评估+20261120.xlsx");
    assertThat(texts(run.get("ledger"), "status")).as("entries in every state")
        .containsOnly(java.util.Arrays.stream(org.zhigai.ledger.LedgerStatus.values()).map(Enum::name).toArray(String[]::new));
    var expected = JSON.readTree(getClass().getResourceAsStream("/org/zhigai/samples/expected.json"));
    var compared = 0;
    for (var paper : list(run.get("papers"))) {
      for (var truth : list(expected.get("papers"))) {
        if (truth.get("subject").equals(paper.get("subject"))
            && truth.get("enrolled").intValue() == paper.get("pupils").intValue()
            && Math.abs(truth.get("mean").doubleValue() - paper.get("mean").doubleValue()) < 1e-3) {
          assertThat(paper.get("presence").get("PRESENT").intValue()).isEqualTo(truth.get("present").intValue());
          assertThat(paper.get("presence").get("ABSENT").intValue()).isEqualTo(truth.get("absent").intValue());
          assertThat(paper.get("presence").get("EXEMPT").intValue()).isEqualTo(truth.get("exempt").intValue());
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(list(expected.get("papers")).size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aSecondRunOnTheSameStoreChangesNothingAndSaysSo() throws IOException {
    var password = Files.writeString(folder.resolve("password"), "correct horse");
    var store = folder.resolve("school.zhigai").toString();
    var workbook = sample("07").toString();
    var call = new String[] {"run", workbook, "--out", folder.resolve("out").toString(), "--store", store, "--password-file", password.toString()};
    assertThat(run(call)).as(err.toString()).isZero();
    assertThat(run(call)).isZero();
    assertThat(out.toString()).contains("没有改动");
  }

  @Test
  void numbersUnderOtherNamesAreToldAndAnsweredByAnOption() throws IOException {
    var store = folder.resolve("school.zhigai").toString();
    var password = Files.writeString(folder.resolve("password"), "a long enough password");
    var first = scores("2025秋四年级数学", "安若", "白宜");
    var second = scores("2026春四年级数学", "安诺", "白宜");
    assertThat(run("run", first, "--out", folder.resolve("o1").toString(), "--store", store, "--password-file", password.toString())).as(err.toString())
        .isZero();
    assertThat(run("run", second, "--out", folder.resolve("o2").toString(), "--store", store, "--password-file", password.toString())).isZero();
    assertThat(out.toString()).contains("有 1 个考号或学籍号，原来是别的姓名", "已作为新学生导入；如果只是更正了姓名，请撤销后加 --known-numbers=same 再导入。").doesNotContain("安诺");
    out.getBuffer().setLength(0);
    var other = scores("2026秋五年级数学", "安妮", "白宜");
    assertThat(run(
        "run", other, "--out", folder.resolve("o3").toString(), "--store", store, "--password-file", password.toString(), "--known-numbers=same", "--json"))
        .isZero();
    var told = JSON.readTree(out.toString()).get("told");
    assertThat(list(told)).filteredOn(t -> t.get("code").stringValue().equals("OTHER_NAME")).singleElement()
        .satisfies(t -> assertThat(t.get("remedy").stringValue()).isEqualTo("已按说明作为原来的学生导入。"));
    assertThat(run("run", other, "--out", folder.resolve("o4").toString(), "--known-numbers=perhaps")).isEqualTo(2);
  }

  private String scores(String title, String... names) throws IOException {
    var grade = title.substring(5, 6);
    var rows = new ArrayList<>(List.of(title, "班级|考号|姓名|数学"));
    for (var i = 0; i < names.length; i++) {
      rows.add(grade + "1班|402600" + i + "|" + names[i] + "|8" + i);
    }
    return SheetFile.xlsx().sheet("成绩", rows.toArray(String[]::new)).save(folder.resolve(title + ".xlsx")).toString();
  }

  @Test
  void aWrongPasswordEndsInFour() throws IOException {
    SampleSchool.empty(folder).close();
    var wrong = Files.writeString(folder.resolve("password"), "wrong");
    assertThat(run("run", sample("07").toString(), "--out", folder.resolve("out").toString(), "--store",
        folder.resolve("school.zhigai").toString(), "--password-file", wrong.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("ZG-407").contains("密码");
  }

  @Test
  void aStoreThatIsOpenElsewhereEndsInFour() throws IOException {
    try (var open = SampleSchool.empty(folder)) {
      var password = Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
      assertThat(run("run", sample("07").toString(), "--out", folder.resolve("out").toString(), "--store",
          folder.resolve("school.zhigai").toString(), "--password-file", password.toString())).isEqualTo(4);
      assertThat(open.figures().papers()).isEmpty();
    }
    assertThat(err.toString()).contains("ZG-404");
  }

  @Test
  void workbooksNobodyCanReadEndInThreeAndNameTheFile() throws IOException {
    var whole = Files.readAllBytes(sample("01"));
    var broken =
        List.of(
            Files.write(folder.resolve("truncated.xlsx"), Arrays.copyOf(whole, whole.length / 2)),
            Files.writeString(folder.resolve("words.xlsx"), "这不是工作簿\n"),
            emptyWorkbook(folder.resolve("empty.xlsx")),
            otherWorkbook(folder.resolve("menu.xlsx")));
    for (var file : broken) {
      err.getBuffer().setLength(0);
      assertThat(run("run", file.toString(), "--out", folder.resolve("out").toString())).as(file.toString()).isEqualTo(3);
      assertThat(err.toString()).contains(String.valueOf(file.getFileName())).containsPattern("ZG-3\\d\\d");
      assertThat(folder.resolve("out").resolve("run.json")).doesNotExist();
    }
  }

  @Test
  void ofManyThingsAlikeAFewArePrintedAndAllAreWrittenDown() throws IOException {
    var file = SheetFile.xlsx()
        .sheet("成绩", "八年级2025秋期末", "班级|考号|姓名|语文|数学|英语|物理|道法|历史|地理|生物", "八1班|8001|安若|80|70|75|66|77|88|90|67", "八1班|8002|白宜|60|72|85|56|67|78|80|77")
        .save(folder.resolve("2025秋八年级期末.xlsx"));
    assertThat(run("run", file.toString(), "--out", folder.resolve("out").toString())).as(err.toString()).isZero();
    var told = JSON.readTree(Files.readString(folder.resolve("out").resolve("run.json"))).get("told");
    assertThat(list(told)).filteredOn(t -> t.get("code").stringValue().equals("FULL_MARK_ASSUMED")).hasSize(8);
    assertThat(out.toString().split("没有找到满分", -1)).hasSize(6);
    assertThat(out.toString()).contains("另有 3 条同类的提醒");
  }

  @Test
  void whereNothingIsReadWhatWasLeftIsNamed() throws IOException {
    var file = SheetFile.xlsx().sheet("汇总", "班级|人数|平均分|优秀率", "八1班|40|71|0.3", "八2班|41|70|0.2", "", "", "班级|姓名|学号", "八1班|安若|1", "八1班|白宜|2")
        .save(folder.resolve("2025秋八年级期末.xlsx"));
    assertThat(run("run", file.toString(), "--out", folder.resolve("out").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("ZG-321", "汇总 · A6:C8（班级、姓名、学号）", "2 行");
  }

  @Test
  void aFolderThatIsAFileEndsInFive() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "");
    assertThat(run("run", sample("07").toString(), "--out", file.toString())).isEqualTo(5);
  }

  @Test
  void anUnknownOptionEndsInTwo() {
    assertThat(run("run", "--nonsense")).isEqualTo(2);
  }

  @Test
  void inspectPrintsTheContract() throws IOException {
    assertThat(run("inspect", sample("01").toString(), "--json")).isZero();
    var sheet = JSON.readTree(out.toString()).get("files").get(0).get("sheets").get(0);
    assertThat(sheet.get("kind").stringValue()).isEqualTo("ITEM_SCORES");
    assertThat(sheet.get("pupils").intValue()).isEqualTo(240);
    assertThat(sheet.get("items").intValue()).isEqualTo(32);
    assertThat(texts(sheet.get("dropped"), "column")).containsExactly("班次", "校次");
    assertThat(list(sheet.get("classes"))).hasSize(6);
  }

  private int run(String... arguments) {
    return Commands.run(kit(), new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static Kit kit() {
    return Kits.of(Optional.of(samples()));
  }

  private static List<Path> samples() {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Path sample(String prefix) {
    return samples().stream().filter(f -> f.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
  }

  private static Path emptyWorkbook(Path file) throws IOException {
    try (var book = new XSSFWorkbook(); var to = Files.newOutputStream(file)) {
      book.createSheet("Sheet1");
      book.write(to);
    }
    return file;
  }

  private static Path otherWorkbook(Path file) throws IOException {
    try (var book = new XSSFWorkbook(); var to = Files.newOutputStream(file)) {
      var sheet = book.createSheet("食谱");
      for (var r = 0; r < 6; r++) {
        var row = sheet.createRow(r);
        row.createCell(0).setCellValue("周" + r);
        row.createCell(1).setCellValue("米饭、青菜");
      }
      book.write(to);
    }
    return file;
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return list(array).stream().map(n -> n.get(field).stringValue()).toList();
  }
}
