package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.store.H2Stores;
import org.zhigai.strategy.Library;
import org.zhigai.strategy.StrategyFile;

/** The library leaves as a file, and a school's own entries come in by one, all or none. */
class StrategiesCommandTest {
  private static final String OWN =
      """
          学科：数学
          == 操场上的分配律
          领域：数与代数｜年级：4-4｜能力：理解｜错因：概念混淆｜帮扶：全班重教｜用时：2课时
          知识点：运算律
          目标：能用排队说清分配律
          1. 两班各站五列，先数一班再数两班
          2. 合起来数每列几人
          3. 写出两道算式并比较
          材料：操场
          A：照队列写两组等式
          B：简算四题
          C：自编一题
          检测：4题 简算
          依据：校本实践
          """;

  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aSchool() throws IOException {
    SampleSchool.empty(folder).close();
    Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
    Files.writeString(folder.resolve("own.txt"), OWN);
  }

  private int run(String... arguments) {
    var all = Stream.concat(Stream.of("strategies"), Stream.of(arguments)).toArray(String[]::new);
    var kit =
        Kits.of(Optional.empty());
    return Commands.run(kit, new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private int run(String what, Path file) {
    return run(what, file.toString(), "--store", folder.resolve("school.zhigai").toString(), "--password-file", folder.resolve("password").toString());
  }

  @Test
  void theBuiltInLibraryLeavesAsAFileThatReadsBackTheSame() throws IOException {
    var file = folder.resolve("all.txt");
    assertThat(run("export", file.toString(), "--built-in")).isZero();
    assertThat(new StrategyFile().read("all.txt", Files.readString(file))).isEqualTo(Library.builtIn().entries());
  }

  @Test
  void anOwnEntryComesInOnceLeavesAgainAndIsOfferedFirst() throws IOException {
    assertThat(run("import", folder.resolve("own.txt"))).isZero();
    assertThat(out.toString()).contains("新增或改动 1 条");
    assertThat(run("import", folder.resolve("own.txt"))).isZero();
    assertThat(out.toString()).contains("新增或改动 0 条");
    var back = folder.resolve("back.txt");
    assertThat(run("export", back)).isZero();
    assertThat(new StrategyFile().read("back.txt", Files.readString(back))).isEqualTo(new StrategyFile().read("own.txt", OWN));
    try (var chain = SampleSchool.over(new H2Stores(SampleSchool.CLOCK).open(folder.resolve("school.zhigai"), SampleSchool.password()))) {
      assertThat(chain.strategies().all().getFirst().title()).isEqualTo("操场上的分配律");
    }
  }

  @Test
  void aFileWithOneBrokenLineIsRefusedWholeAndSaysWhere() throws IOException {
    Files.writeString(folder.resolve("own.txt"), OWN + OWN.replace("操场上的", "教室里的").replace("2课时", "两课时"));
    assertThat(run("import", folder.resolve("own.txt"))).isEqualTo(3);
    assertThat(err.toString()).contains("ZG-390", "own.txt 第 17 行");
    assertThat(run("export", folder.resolve("back.txt"))).isZero();
    assertThat(out.toString()).contains("已写出 0 条");
  }
}
