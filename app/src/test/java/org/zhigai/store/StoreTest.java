package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.SampleSchool;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.AuditLine;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.problems.ProblemState;
import org.zhigai.samples.TruthReadings;
import org.zhigai.store.jooq.DefaultSchema;

/** A real store in a folder of its own for each test. */
class StoreTest {
  @TempDir Path folder;
  private Path file;
  private final H2Stores stores = new H2Stores(SampleSchool.CLOCK);

  @BeforeEach
  void name() {
    file = folder.resolve("school" + Stores.SUFFIX);
  }

  @Test
  void whatWasCommittedIsReadBack() {
    try (var chain = SampleSchool.imported(folder)) {
      var maths = (Content.PaperContent) TruthReadings.all().getFirst().contents().getFirst();
      var paper = chain.figures().papers().stream().filter(p -> p.info().equals(maths.info())).findFirst().orElseThrow();
      var results = chain.figures().results(paper.id());
      assertThat(paper.items()).isEqualTo(maths.items());
      assertThat(results.scores().cells()).containsExactly(maths.scores().cells());
      assertThat(results.pupils()).extracting(PupilResult::presence)
          .isEqualTo(maths.pupils().stream().map(p -> p.presence()).toList());
      assertThat(results.pupils()).extracting(PupilResult::total).isEqualTo(maths.pupils().stream().map(p -> p.total()).toList());
    }
  }

  @Test
  void theSamePupilIsOnePseudonymInBothRounds() {
    try (var chain = SampleSchool.imported(folder)) {
      var papers = chain.figures().papers();
      var spring = chain.figures().results(papers.getFirst().id()).pupils().stream().map(PupilResult::pseudonym).toList();
      var autumn = chain.figures().results(papers.getLast().id()).pupils().stream().map(PupilResult::pseudonym).toList();
      assertThat(spring).doesNotHaveDuplicates();
      // 5 of 240 left, 6 of 241 came: sample-workbooks/README.md
      assertThat(autumn.stream().filter(spring::contains)).hasSize(235);
    }
  }

  @Test
  void aSecondImportOfTheSameFileChangesNothing() {
    try (var chain = SampleSchool.imported(folder)) {
      var outcome = chain.imports().commit(TruthReadings.all(), SampleSchool.CLERK, Progress.NONE);
      assertThat(outcome.imported()).isEmpty();
      assertThat(outcome.unchanged()).hasSize(4);
      assertThat(chain.figures().papers()).hasSize(3);
    }
  }

  @Test
  void cancellingLeavesNothing() {
    try (var chain = SampleSchool.empty(folder)) {
      assertThatThrownBy(() -> chain.imports().commit(TruthReadings.all(), SampleSchool.CLERK, (at, what) -> at < 0.6))
          .isInstanceOf(CancellationException.class);
      assertThat(chain.figures().papers()).isEmpty();
      assertThat(chain.archive().results().imports()).isEmpty();
      assertThat(count(chain.archive(), "PUPIL")).isZero();
    }
  }

  @Test
  void undoTakesBackEverythingOfOneImport() {
    try (var chain = SampleSchool.empty(folder)) {
      var chinese = chain.imports().commit(TruthReadings.all().subList(1, 2), SampleSchool.CLERK, Progress.NONE).imported().getFirst();
      chain.imports().undo(chinese.id(), SampleSchool.CLERK);
      for (var table : List.of("PAPER", "PAPER_PUPIL", "PUPIL", "VAULT", "INDICATOR", "IMPORT")) {
        assertThat(count(chain.archive(), table)).as(table).isZero();
      }
    }
  }

  @Test
  void anImportThatProblemsStandOnIsNotUndone() {
    try (var chain = SampleSchool.imported(folder)) {
      chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
      var first = chain.problems().problems().getFirst();
      assertThat(first.state()).isEqualTo(ProblemState.SUGGESTED);
      chain.problems().confirm(first, SampleSchool.CLERK);
      var importId =
          chain.figures().papers().stream()
              .filter(p -> p.id() == first.finding().evidence().paperId())
              .findFirst().orElseThrow().importId();
      assertThat(chain.imports().dependants(importId)).containsExactly(first.number());
      refused("ZG-323", () -> chain.imports().undo(importId, SampleSchool.CLERK));
    }
  }

  @Test
  void everyEditOfTheLedgerLeavesItsLine() {
    try (var chain = SampleSchool.imported(folder)) {
      chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
      var problem = chain.problems().confirm(chain.problems().problems().getFirst(), SampleSchool.CLERK);
      var entry = chain.ledger().open(problem, "李校长", SampleSchool.CLERK);
      chain.ledger().advance(entry, org.zhigai.ledger.LedgerStatus.IN_PROGRESS, SampleSchool.CLERK);
      assertThat(chain.ledger().history(entry.id()).getLast())
          .isEqualTo(new AuditLine(
              chain.ledger().history(entry.id()).getLast().at(), "王老师", "教务处", "status", "NOT_STARTED", "IN_PROGRESS"));
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndTouchesNothing() throws IOException {
    SampleSchool.imported(folder).close();
    var before = Files.readAllBytes(folder.resolve("school.zhigai.mv.db"));
    refused("ZG-407", () -> stores.open(file, "wrong".toCharArray()));
    assertThat(Files.readAllBytes(folder.resolve("school.zhigai.mv.db"))).isEqualTo(before);
    stores.open(file, SampleSchool.password()).close();
  }

  @Test
  void aStoreIsOpenInOneProgramAtATime() {
    try (var chain = SampleSchool.empty(folder)) {
      refused("ZG-404", () -> stores.open(file, SampleSchool.password()));
      assertThat(chain.school().name()).isEqualTo("南开区示例小学");
    }
    stores.open(file, SampleSchool.password()).close();
  }

  @Test
  void missingDamagedAndExistingStoresAreToldApart() throws IOException {
    refused("ZG-403", () -> stores.open(file, SampleSchool.password()));
    SampleSchool.empty(folder).close();
    refused("ZG-401", () -> SampleSchool.empty(folder));
    var data = folder.resolve("school.zhigai.mv.db");
    var bytes = Files.readAllBytes(data);
    Files.write(data, java.util.Arrays.copyOf(bytes, 5000));
    refused("ZG-405", () -> stores.open(file, SampleSchool.password()));
    Files.writeString(file, "not a key file");
    refused("ZG-405", () -> stores.open(file, SampleSchool.password()));
  }

  @Test
  void aStoreOfANewerVersionIsRefused() throws IOException {
    SampleSchool.empty(folder).close();
    Files.writeString(file, Files.readString(file).replace("zhigai-store=1", "zhigai-store=2"));
    refused("ZG-406", () -> stores.open(file, SampleSchool.password()));
  }

  @Test
  void noNameCanBeReadFromTheFiles() throws IOException {
    SampleSchool.imported(folder).close();
    var pupil = ((Content.PaperContent) TruthReadings.all().getFirst().contents().getFirst()).pupils().getFirst();
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        var bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
          for (var secret : List.of(pupil.name(), pupil.studentCode(), pupil.examNumber(), "几何直观")) {
            assertThat(bytes).doesNotContain(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
  }

  @Test
  void onlyTheVaultKnowsWhoIsWho() {
    var identity = List.of("EXAM_NUMBER", "STUDENT_CODE");
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      var columns = java.util.Arrays.stream(table.fields()).map(f -> f.getName()).toList();
      if (table.getName().equals("VAULT")) {
        assertThat(columns).containsAll(identity).contains("NAME");
      } else {
        assertThat(columns).as(table.getName()).doesNotContainAnyElementsOf(identity);
      }
    }
  }

  private static int count(org.zhigai.chain.ChainArchive archive, String table) {
    return ((H2Archive) archive).db().read(sql -> sql.fetchCount(DSL.table(DSL.name(table))));
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
