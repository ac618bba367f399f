package org.zhigai.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Phrase;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.TestFrame;

/** What somebody outside does with a package, without a window. */
class ReviewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir
  private Path folder;
  private final TestFrame test = new TestFrame();
  private ReviewModel model;

  @BeforeEach
  void open() {
    model = opened();
  }

  private ReviewModel opened() {
    return new ReviewModel(Packed.in(folder), folder.resolve("drafts"), test.window);
  }

  private ReviewCase first() {
    return model.contents().cases().getFirst();
  }

  private ReviewCase onSite() {
    return model.contents().cases().getLast();
  }

  @Test
  void theAnswerIsSavedForTheSchoolAndNamesWhatWasLookedAt() {
    model.write(first(), model.draft(first()).decided(false).said(" 缺第二次记录 "));
    model.write(onSite(), model.draft(onSite()).decided(true).found("账物相符"));
    assertThat(model.missing()).containsExactly(Phrase.of("reviewer.lacks.person"));
    model.signed("区教研室", " 刘研 ");
    assertThat(model.missing()).isEmpty();
    model.save(folder.resolve("意见"));
    var answer = ReviewFile.readAnswer(folder.resolve("意见.zgda"));
    assertThat(answer).isEqualTo(new ReviewAnswer(
        model.contents().id(), Packed.in(folder).sum(), "区教研室", "刘研",
        java.util.List.of(
            new ReviewAnswer.Opinion("FH-2026-001", "ZG-2026-001", false, TODAY, "", "缺第二次记录"),
            new ReviewAnswer.Opinion("FH-2026-002", "ZG-2026-002", true, TODAY, "账物相符", ""))));
    assertThat(model.told().get()).contains(Phrase.of("reviewer.saved", 2, folder.resolve("意见.zgda").toString()));
  }

  @Test
  void whatIsMissingIsSaidCaseByCase() {
    assertThat(model.missing()).containsExactly(Phrase.of("reviewer.lacks.any"), Phrase.of("reviewer.lacks.person"));
    model.signed("区教研室", "刘研");
    model.write(first(), model.draft(first()).decided(false));
    assertThat(model.missing()).containsExactly(Phrase.of("reviewer.lacks.reason", "ZG-2026-001"));
    model.write(first(), model.draft(first()).decided(true));
    assertThat(model.missing()).isEmpty();
    model.write(onSite(), model.draft(onSite()).decided(true));
    assertThat(model.missing()).containsExactly(Phrase.of("reviewer.lacks.finding", "ZG-2026-002"));
    model.write(onSite(), model.draft(onSite()).found("账物相符").dated(Packed.SENT.minusDays(1)));
    assertThat(model.missing()).containsExactly(Phrase.of("reviewer.lacks.day", "ZG-2026-002", Packed.SENT));
  }

  /** Whoever is interrupted goes on where they were, also in a case that is not decided yet. */
  @Test
  void whatIsWrittenIsKeptAtOnce() {
    model.write(first(), model.draft(first()).said("先看备课记录"));
    model.write(onSite(), model.draft(onSite()).decided(true).dated(TODAY.minusDays(1)));
    model.signed("区教研室", "刘研");
    var again = opened();
    assertThat(again.told().get()).contains(Phrase.of("reviewer.resumed"));
    assertThat(again.draft(first()).isDecided()).isFalse();
    assertThat(again.draft(first()).text()).isEqualTo("先看备课记录");
    assertThat(again.draft(onSite()).passed()).contains(true);
    assertThat(again.draft(onSite()).on()).isEqualTo(TODAY.minusDays(1));
    assertThat(again.person()).isEqualTo("刘研");
    assertThat(again.answered()).isEqualTo(1);
  }

  /** A case nobody decided is left out of the answer; the school is told of it when it takes the answer in. */
  @Test
  void anUndecidedCaseIsNoOpinion() {
    model.signed("区教研室", "刘研");
    model.write(first(), model.draft(first()).said("再想想"));
    model.write(onSite(), model.draft(onSite()).decided(true).found("账物相符"));
    model.save(folder.resolve("意见.zgda"));
    assertThat(ReviewFile.readAnswer(folder.resolve("意见.zgda")).opinions()).extracting(ReviewAnswer.Opinion::round).containsExactly("FH-2026-002");
  }
}
