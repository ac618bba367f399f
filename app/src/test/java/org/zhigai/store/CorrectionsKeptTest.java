package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.Corrections.SetValue;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.store.jooq.Tables;

/** What a person said of a sheet stands with its import and outlives the program; it names nobody. */
class CorrectionsKeptTest {
  private static final Corrections SAID =
      Corrections.NONE
          .withHeader(new Header(List.of(2, 3), true))
          .withColumn(4, Meaning.IGNORED)
          .withFullMark(2, 5)
          .withKind(Optional.of(SheetKind.ITEM_SCORES))
          .withRound(Optional.of(new Round(2025, Term.AUTUMN)))
          .withSubject("科学")
          .withGrade(5)
          .withExcluded(9, "登记两次")
          .withValue(new SetValue(5, 1, "诸葛测试", "诸葛测试二", "姓名写错"))
          .withValue(new SetValue(6, 2, "9", "4", "登分笔误"));

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void correctionsComeBackWithoutWhatMaySayWhoSomebodyIs() {
    var record = fresh.archive().intake().commit(reading(), "", Some.CLERK, Progress.NONE);
    var back = fresh.reopen().intake().corrections(record.id());
    assertThat(back).extracting(SheetCorrections::sheet).containsExactly("小题分");
    var said = back.getFirst().said();
    assertThat(said.withoutValue(5, 1)).isEqualTo(SAID.withoutValue(5, 1));
    assertThat(said.values().getFirst()).isEqualTo(new SetValue(5, 1, "＊", "＊", "姓名写错"));
    String kept = fresh.db().read(sql -> sql.selectFrom(Tables.IMPORT_CORRECTION).fetch().formatCSV());
    assertThat(kept).doesNotContain("诸葛");
  }

  @Test
  void theyGoWithTheirImport() {
    var record = fresh.archive().intake().commit(reading(), "", Some.CLERK, Progress.NONE);
    fresh.archive().intake().undo(record.id(), Some.CLERK);
    assertThat(fresh.count(Tables.IMPORT_CORRECTION)).isZero();
  }

  @Test
  void profilesAreKeptReplacedAndDeleted() {
    var profiles = fresh.archive().intake().profiles();
    profiles.save(profile("期末小分表", "a"), Some.CLERK);
    profiles.save(profile("区里的表", "b"), Some.CLERK);
    var newer = profiles.save(profile("期末小分表（新）", "a"), Some.CLERK);
    var back = fresh.reopen().intake().profiles();
    assertThat(back.all()).extracting(ImportProfile::title).containsExactly("期末小分表（新）", "区里的表");
    assertThat(back.all().getFirst().said()).isEqualTo(SAID.ofLayout());
    assertThat(back.all().getFirst().rows()).containsExactly(0, 1);
    assertThat(back.all().getFirst().by()).isEqualTo("王老师");
    back.delete(newer.id(), Some.CLERK);
    assertThat(back.all()).extracting(ImportProfile::title).containsExactly("区里的表");
  }

  private static ImportProfile profile(String title, String print) {
    return new ImportProfile(0, title, print, List.of(0, 1), SAID.ofLayout(), java.time.LocalDateTime.MIN, "");
  }

  private static WorkbookReading reading() {
    var columns =
        List.of(new ColumnReading(1, "姓名", Meaning.NAME, Double.NaN), new ColumnReading(2, "1", Meaning.ITEM, 5));
    var sheet =
        new SheetReading(
            "小题分", false, SheetKind.ITEM_SCORES, 1, Phrase.of("store.exists"), List.of(2, 3), 7, columns, Map.of(), List.of(),
            List.of(), List.of(Some.paper(Some.SPRING, "数学", Some.pupils(5))), SAID);
    return new WorkbookReading(java.nio.file.Path.of("数学.xlsx"), "sha", "xlsx", "", List.of(sheet));
  }
}
