package org.zhigai.ui.ledger.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.Reviews;
import org.zhigai.chain.SampleSchool;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.write.WriteSheets;

/** What goes out from the ledger's page and what comes back, over a real store. */
class OutsideModelTest {
  private static LocalDate day() {
    return LocalDate.now(SampleSchool.CLOCK);
  }

  @TempDir
  private Path folder;

  /** Over the sample school with one line that could be verified. */
  private void over(Consumer<Over> work) {
    try (var chain = SampleSchool.imported(folder)) {
      chain.follow(SampleSchool.CLERK, Progress.NONE);
      chain.book().apply(chain.problems().confirm(List.of(chain.problems().problems().getFirst()), SampleSchool.CLERK)).orThrow();
      var entry = chain.book().apply(chain.ledger().open(chain.problems().confirmed(), chain.leader(), SampleSchool.CLERK)).row(LedgerEntry.KIND);
      var office = chain.people().ensure("教务处", SampleSchool.CLERK);
      var worked = new Worked(chain.book(), entry.id(), day()).bare();
      Books.given(
          chain.book(), LedgerEntry.KIND,
          Edit.put(worked.row(),
              Values.of(LedgerEntry.RESPONSIBLE, office).and(LedgerEntry.PERSON, chain.people().ensurePerson("孙芳", office, SampleSchool.CLERK))));
      worked.measure("集体备课", Measure.State.DONE);
      worked.paper("教研记录");
      var test = new TestFrame(chain.book());
      var model =
          new OutsideModel(
              new OutsideModel.Desks(() -> new Reviews(chain), chain.ledger(), chain.work(), new WriteSheets(SampleSchool.CLOCK), new ReadBooks()),
              test.frame);
      model.begin();
      model.choose(chain.people().ensure("区教研室", SampleSchool.CLERK));
      work.accept(new Over(chain, test, model));
    }
  }

  private record Over(Chain chain, TestFrame test, OutsideModel model) {
    VerificationRound round() {
      return chain.book().all(VerificationRound.KIND).getFirst();
    }

    void sent(Path file) {
      model.choose(model.lines().getFirst(), true);
      model.send(file);
    }

    ReviewAnswer answer(String person, boolean passed, String text) {
      var contents = model.sent().getFirst();
      return new ReviewAnswer(
          contents.contents().id(), contents.row().get(org.zhigai.review.SentPackage.SUM), "区教研室", person,
          List.of(new ReviewAnswer.Opinion(round().number(), contents.contents().cases().getFirst().entry(), passed, day(), "", text)));
    }
  }

  @Test
  void whatIsNotAskedYetIsAskedBySendingIt() {
    over(o -> {
      assertThat(o.model().lines()).singleElement().satisfies(l -> assertThat(l.round()).isEmpty());
      assertThat(o.model().going()).as("only what was asked goes by itself").isEmpty();
      o.sent(folder.resolve("out"));
      assertThat(o.round().state()).isEqualTo(VerificationRound.State.ASKED);
      assertThat(ReviewFile.read(folder.resolve("out.zgfh")).contents().cases()).singleElement()
          .satisfies(c -> assertThat(c.round()).isEqualTo(o.round().number()));
      assertThat(folder.resolve("out.xlsx")).exists();
      assertThat(o.model().sent()).singleElement().satisfies(s -> assertThat(o.model().answered(s)).isZero());
      assertThat(o.model().lines()).singleElement().satisfies(l -> assertThat(l.round()).isPresent());
    });
  }

  @Test
  void anAnswerIsShownBeforeItIsTakenAndTakingItIsOneChange() {
    over(o -> {
      o.sent(folder.resolve("out"));
      new Worked(o.chain().book(), o.round().entryId(), day()).paper("后补的记录");
      var file = folder.resolve("back.zgda");
      ReviewFile.write(file, o.answer("刘研", true, "材料齐全"));
      o.model().read(file);
      var back = o.model().returned().get().orElseThrow();
      assertThat(back.told()).extracting(p -> p.key()).containsExactly("review.told.changed");
      assertThat(o.round().state()).as("nothing is changed yet").isEqualTo(VerificationRound.State.ASKED);
      o.model().take();
      assertThat(o.round().state()).isEqualTo(VerificationRound.State.PASSED);
      assertThat(o.model().returned().get()).isEmpty();
      assertThat(o.model().answered(o.model().sent().getFirst())).isEqualTo(1);
      o.test().frame.edits().undo();
      assertThat(o.round().state()).isEqualTo(VerificationRound.State.ASKED);
    });
  }

  /** A stamped sheet of paper: the scan is kept as evidence, what it says is typed beside it. */
  @Test
  void aScanIsKeptWithWhatItSays() {
    over(o -> {
      o.sent(folder.resolve("out"));
      var scan = written("盖章意见.pdf");
      o.model().type(o.model().sent().getFirst());
      o.model().read(scan, o.answer("刘研", false, "缺第二次备课记录"));
      assertThat(o.model().typing().get()).isEmpty();
      assertThat(o.model().returned().get().orElseThrow().told()).isEmpty();
      o.model().take();
      assertThat(o.round().state()).isEqualTo(VerificationRound.State.RETURNED);
      assertThat(o.round().row().get(VerificationRound.OPINION)).isEqualTo("缺第二次备课记录");
      assertThat(o.chain().book().all(EvidencePiece.KIND)).anySatisfy(e -> {
        assertThat(e.of()).isEqualTo(o.round().id());
        assertThat(e.file().orElseThrow().name()).isEqualTo("盖章意见.pdf");
      });
    });
  }

  private Path written(String name) {
    try {
      return Files.writeString(folder.resolve(name), "%PDF-1.4\n%scan");
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  @Test
  void whatCannotBeTakenIsSaidInItsPlace() {
    over(o -> {
      o.sent(folder.resolve("out"));
      var file = folder.resolve("back.zgda");
      ReviewFile.write(file, o.answer("孙芳", true, ""));
      o.model().read(file);
      o.model().take();
      assertThat(o.model().fault().get().orElseThrow().code()).as("whoever is responsible").isEqualTo("ZG-392");
      assertThat(o.round().state()).isEqualTo(VerificationRound.State.ASKED);
      o.model().read(written("别的.zgda"));
      assertThat(o.model().fault().get().orElseThrow().code()).isEqualTo("ZG-380");
      assertThat(o.model().returned().get()).isEmpty();
    });
  }
}
