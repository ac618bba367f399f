package org.zhigai.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.SentPackage;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.write.WriteSheets;

/** A verification goes out as a file and comes back as one. */
class ReviewsTest {
  @TempDir
  private Path folder;

  /** An entry of the sample school whose verification was asked of the researchers. */
  private VerificationRound asked(Chain chain) {
    chain.follow(SampleSchool.CLERK, Progress.NONE);
    var problems = chain.problems().problems();
    chain.book().apply(chain.problems().confirm(List.of(problems.getFirst()), SampleSchool.CLERK)).orThrow();
    var entry = chain.book().apply(chain.ledger().open(chain.problems().confirmed(), chain.leader(), SampleSchool.CLERK)).row(LedgerEntry.KIND);
    var people = chain.people();
    var worked = new Worked(chain.book(), entry.id(), LocalDate.of(2026, 6, 1)).bare();
    Books.given(
        chain.book(), LedgerEntry.KIND,
        Edit.put(
            chain.book().row(LedgerEntry.KIND, entry.id()).orElseThrow(),
            Values.of(LedgerEntry.RESPONSIBLE, people.ensure("教务处", SampleSchool.CLERK))
                .and(LedgerEntry.PERSON, people.ensurePerson("孙芳", people.ensure("教务处", SampleSchool.CLERK), SampleSchool.CLERK))));
    worked.measure("集体备课", Measure.State.DONE);
    worked.paper("教研记录");
    return worked.asked(people.ensure("区教研室", SampleSchool.CLERK)).view();
  }

  private ReviewAnswer answer(Path sent, String round, boolean passed, String person) {
    var opened = ReviewFile.read(sent);
    return new ReviewAnswer(
        opened.contents().id(), opened.sum(), "区教研室", person,
        List.of(
            new ReviewAnswer.Opinion(round, opened.contents().ofRound(round).orElseThrow().entry(), passed, LocalDate.now(SampleSchool.CLOCK), "", "材料齐全")));
  }

  @Test
  void anAnswerPassesWhatWasAskedAndIsKeptAsEvidence() {
    try (var chain = SampleSchool.imported(folder)) {
      var round = asked(chain);
      var reviews = new Reviews(chain);
      var files = reviews.send(folder.resolve("out"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK);
      assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("out.zgfh", "out.xlsx");
      assertThat(chain.book().all(SentPackage.KIND)).hasSize(1);
      var file = folder.resolve("answer.zgda");
      ReviewFile.write(file, answer(files.getFirst(), round.number(), true, "刘研"));
      var back = reviews.read(file, new ReadBooks());
      assertThat(back.told()).isEmpty();
      assertThat(reviews.take(back, SampleSchool.CLERK)).containsExactly(round.number());
      var now = chain.book().find(VerificationRound.KIND, round.id()).orElseThrow();
      assertThat(now.state()).isEqualTo(VerificationRound.State.PASSED);
      assertThat(now.circle(chain.book()).isOutsideTheBranch()).isTrue();
      assertThat(EntryStanding.evidence(round.entryId(), chain.book())).extracting(EvidencePiece::sort).contains(EvidencePiece.Sort.OPINION);
      assertThat(reviews.read(file, new ReadBooks()).told()).as("answered once").extracting(p -> p.key()).containsExactly("review.told.answered");
      chain.book().undo(SampleSchool.CLERK).orElseThrow().orThrow();
      assertThat(chain.book().find(VerificationRound.KIND, round.id()).orElseThrow().state()).as("one change").isEqualTo(VerificationRound.State.ASKED);
    }
  }

  @Test
  void whatWasChangedAfterItWentOutIsTold() {
    try (var chain = SampleSchool.imported(folder)) {
      var round = asked(chain);
      var reviews = new Reviews(chain);
      var sent = reviews.send(folder.resolve("out"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK).getFirst();
      new Worked(chain.book(), round.entryId(), LocalDate.of(2026, 6, 1)).paper("后补的记录");
      var file = folder.resolve("answer.zgda");
      ReviewFile.write(file, answer(sent, round.number(), true, "刘研"));
      assertThat(reviews.read(file, new ReadBooks()).told()).extracting(p -> p.key()).containsExactly("review.told.changed");
    }
  }

  @Test
  void theFormThatNobodyFilledInSaysNothing() {
    try (var chain = SampleSchool.imported(folder)) {
      var round = asked(chain);
      var reviews = new Reviews(chain);
      var form = reviews.send(folder.resolve("out"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK).getLast();
      var back = reviews.read(form, new ReadBooks());
      assertThat(back.told()).extracting(p -> p.key()).containsExactly("review.told.silent");
      assertThat(back.answer().opinions()).isEmpty();
      assertThat(chain.book().find(VerificationRound.KIND, round.id()).orElseThrow().state()).isEqualTo(VerificationRound.State.ASKED);
    }
  }

  @Test
  void whatIsUnsignedOrStrangeIsRefused() {
    try (var chain = SampleSchool.imported(folder)) {
      var reviews = new Reviews(chain);
      assertThatThrownBy(() -> reviews.send(folder.resolve("none"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK))
          .isInstanceOfSatisfying(
              UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-382"));
      var round = asked(chain);
      var sent = reviews.send(folder.resolve("out"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK).getFirst();
      var file = folder.resolve("answer.zgda");
      ReviewFile.write(file, answer(sent, round.number(), true, " "));
      var back = reviews.read(file, new ReadBooks());
      assertThatThrownBy(() -> reviews.take(back, SampleSchool.CLERK)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-384"));
      ReviewFile.write(file, new ReviewAnswer("0".repeat(32), "", "", "刘研", List.of()));
      assertThatThrownBy(() -> reviews.read(file, new ReadBooks())).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-383"));
    }
  }

  /** The name is all that a form says of who signed it. */
  @Test
  void anAnswerFromInsideClosesNothing() {
    try (var chain = SampleSchool.imported(folder)) {
      var round = asked(chain);
      var reviews = new Reviews(chain);
      var sent = reviews.send(folder.resolve("out"), reviews.waiting(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLERK).getFirst();
      var file = folder.resolve("answer.zgda");
      ReviewFile.write(file, answer(sent, round.number(), true, "孙芳"));
      var back = reviews.read(file, new ReadBooks());
      assertThatThrownBy(() -> reviews.take(back, SampleSchool.CLERK)).as("under whatever unit")
          .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-392"));
      assertThat(chain.book().find(VerificationRound.KIND, round.id()).orElseThrow().state()).isEqualTo(VerificationRound.State.ASKED);
    }
  }
}
