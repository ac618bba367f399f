package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.store.H2Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code store …} as a person or a script runs it: what is said, what is there afterwards, how it ends. */
class StoreCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;
  private Path store;
  private Path password;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void aSchool() throws IOException {
    SampleSchool.empty(folder).close();
    store = folder.resolve("school.zhigai");
    password = Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
  }

  @Test
  void infoNeedsNoPasswordAndTellsWhoHasIt() {
    assertThat(run("info")).isZero();
    assertThat(out.toString()).contains("school.zhigai.mv.db", "Argon2id，64 MB", "没有程序打开它");
    try (var open = new H2Stores(SampleSchool.CLOCK).open(store, SampleSchool.password())) {
      assertThat(open.care().facts().inUse()).isEmpty();
      var json = json("info");
      assertThat(json.get("inUse").get("process").longValue()).isEqualTo(ProcessHandle.current().pid());
      assertThat(json.get("inUse").get("since").stringValue()).isEqualTo("2026-11-20T02:00:00Z");
      assertThat(json.get("argon2id").get("passes").intValue()).isEqualTo(3);
    }
  }

  @Test
  void checkReadsAndEndsInFourWhenItMayNot() {
    assertThat(run("check")).isZero();
    assertThat(out.toString()).contains("南开区示例小学", "学校信息 1 条", "没有发现损坏");
    var json = json("check");
    assertThat(json.get("whole").booleanValue()).isTrue();
    assertThat(json.get("tables").get(0).get("damage").isNull()).isTrue();
    try (var open = new H2Stores(SampleSchool.CLOCK).open(store, SampleSchool.password())) {
      assertThat(open.care().check().isWhole()).isTrue();
      assertThat(run("check")).isEqualTo(4);
      assertThat(err.toString()).contains("ZG-404").doesNotContain("已损坏");
    }
    assertThat(run("check", "--store", folder.resolve("none.zhigai").toString())).isEqualTo(4);
    assertThat(err.toString()).contains("ZG-403");
  }

  @Test
  void whatBackupsOfBeforeShowIsSaidWhenTheNamesGetAPassword() throws IOException {
    var fresh = Files.writeString(folder.resolve("fresh"), "只有班主任知道 7");
    assertThat(run("vault", "password", "--new-password-file", fresh.toString())).isZero();
    assertThat(out.toString()).contains("以前做的备份");
  }

  @Test
  void historyTellsWhoDidWhatFilteredAndWhetherItHolds() {
    assertThat(run("history", "--kind", "unit", "--row", "DW-2026-001")).isZero();
    assertThat(out.toString()).contains("DW-2026-001", "操作记录完整").doesNotContain("DW-2026-002", "«");
    var all = json("history");
    assertThat(all.get("brokenChange").isNull()).isTrue();
    assertThat(all.get("lines").size()).isGreaterThan(5);
    assertThat(json("history", "--who", "nobody").get("lines").size()).isZero();
    assertThat(json("history", "--from", "2030-01-01").get("lines").size()).isZero();
    assertThat(run("history", "--to", "heute")).isEqualTo(3);
    assertThat(err.toString()).contains("ZG-314");
    var file = folder.resolve("trail.xlsx");
    assertThat(run("history", "--out", file.toString())).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void aBackupIsWrittenOnceAndComesBack() throws IOException {
    var backup = folder.resolve("b.zip");
    assertThat(run("backup", "--out", backup.toString())).isZero();
    var first = Files.readAllBytes(backup);
    assertThat(run("backup", "--out", backup.toString())).isEqualTo(5);
    assertThat(err.toString()).contains("ZG-511");
    assertThat(Files.readAllBytes(backup)).isEqualTo(first);
    renamed("改了名字的学校");
    assertThat(run("restore", backup.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("ZG-204", "--yes");
    assertThat(school()).isEqualTo("改了名字的学校");
    assertThat(run("restore", backup.toString(), "--yes")).isZero();
    assertThat(out.toString()).contains("现在的内容：改了名字的学校", "恢复前_2026-11-20");
    assertThat(school()).isEqualTo("南开区示例小学");
    var kept = folder.resolve("school_备份").resolve("school_恢复前_2026-11-20.zip");
    var back = json("restore", kept.toString(), "--yes");
    assertThat(back.get("restored").booleanValue()).isTrue();
    assertThat(Path.of(back.get("kept").stringValue())).exists();
    assertThat(school()).isEqualTo("改了名字的学校");
  }

  @Test
  void withoutANameABackupIsPutBesideTheStore() {
    assertThat(run("backup")).isZero();
    assertThat(folder.resolve("school_备份").resolve("school_备份_2026-11-20.zip")).exists();
    assertThat(Path.of(json("backup").get("backup").stringValue())).exists().hasFileName("school_备份_2026-11-20_1000.zip");
  }

  @Test
  void whatIsNoBackupEndsInFour() {
    assertThat(run("restore", password.toString(), "--yes")).isEqualTo(4);
    assertThat(err.toString()).contains("ZG-410");
    assertThat(school()).isEqualTo("南开区示例小学");
  }

  @Test
  void aNewPasswordIsLongEnoughAndTheOldOneOpensNoMore() throws IOException {
    var fresh = Files.writeString(folder.resolve("fresh"), "short");
    assertThat(run("password", "--new-password-file", fresh.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("ZG-205");
    Files.writeString(fresh, "long enough");
    assertThat(run("password", "--new-password-file", fresh.toString())).isZero();
    assertThat(run("check")).isEqualTo(4);
    assertThat(err.toString()).contains("ZG-407", "备份当时的密码");
    Files.copy(fresh, password, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(run("check")).isZero();
  }

  @Test
  void withoutAStoreOrAVerbItSaysWhatIsMissing() {
    assertThat(commands("store")).isEqualTo(2);
    assertThat(err.toString()).contains("check", "backup", "restore", "password", "info");
    assertThat(commands("store", "info")).isEqualTo(2);
    assertThat(err.toString()).contains("ZG-203");
  }

  private void renamed(String school) {
    try (var open = new H2Stores(SampleSchool.CLOCK).open(store, SampleSchool.password())) {
      open.profile().save(new SchoolProfile(school, "", ""));
    }
  }

  private String school() {
    try (var open = new H2Stores(SampleSchool.CLOCK).open(store, SampleSchool.password())) {
      return open.profile().profile().name();
    }
  }

  private JsonNode json(String verb, String... rest) {
    var all = new ArrayList<>(List.of(rest));
    all.add("--json");
    assertThat(run(verb, all.toArray(String[]::new))).as(() -> err.toString()).isZero();
    return JSON.readTree(out.toString());
  }

  private int run(String verb, String... rest) {
    var all = new ArrayList<>(List.of("store", verb));
    all.addAll(List.of(rest));
    if (!all.contains("--store")) {
      all.addAll(List.of("--store", store.toString()));
    }
    if (!verb.equals("info")) {
      all.addAll(List.of("--password-file", password.toString()));
    }
    return commands(all.toArray(String[]::new));
  }

  private int commands(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    var kit =
        Kits.of(Optional.empty());
    return Commands.run(kit, new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
