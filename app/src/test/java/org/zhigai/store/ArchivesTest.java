package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Questionnaire;

/** What goes into an archive comes out of it as it was, from the disk. */
class ArchivesTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0);

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void theProfileIsReplaced() {
    var other = new SchoolProfile("另一所小学", "和平区", "周校长");
    fresh.archive().profile().save(other);
    assertThat(fresh.reopen().profile().profile()).isEqualTo(other);
  }

  @Test
  void indicatorsAndQuestionnaires() {
    var later = Some.indicator(Some.AUTUMN, "数学", 4);
    var other = Some.indicator(Some.SPRING, "语文", 8);
    var first = Some.indicator(Some.SPRING, "英语", 4);
    var lines = new org.zhigai.monitoring.intake.Content.IndicatorContent(List.of(later, other, first), later.origin());
    var made = Some.questionnaire();
    var kept = fresh.archive().intake().commit(Some.reading("对比.xlsx", lines, made), "对比", Some.CLERK, Progress.NONE);
    assertThat(kept).isEqualTo(new ImportRecord(kept.id(), "对比.xlsx", "sha of 对比.xlsx", NOW, "王老师", "对比"));
    var results = fresh.reopen().results();
    assertThat(results.indicators()).extracting(Indicator::domain).containsExactly("英语", "语文", "数学");
    assertThat(results.indicators()).containsExactly(first, other, later);
    assertThat(results.questionnaires()).hasSize(1);
    Questionnaire read = results.questionnaires().getFirst();
    assertThat(read.questions()).isEqualTo(made.questions());
    assertThat(read.classes()).isEqualTo(made.classes());
    assertThat(read.answers().cells()).containsExactly(made.answers().cells());
    assertThat(read.importId()).isEqualTo(kept.id());
    assertThat(results.imports()).containsExactly(kept);
    assertThat(fresh.archive().intake().bySha256("sha of 对比.xlsx")).contains(kept);
    assertThat(fresh.archive().intake().bySha256("other")).isEmpty();
  }

  @Test
  void aPaperNobodyStored() {
    assertThatThrownBy(() -> fresh.archive().results().results(1)).isInstanceOf(NoSuchElementException.class);
  }
}
