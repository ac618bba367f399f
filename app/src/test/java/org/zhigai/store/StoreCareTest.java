package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Bodies;

class StoreCareTest {
  @RegisterExtension final FreshStore fresh = new FreshStore();
  private final StoreCare care = new StoreCare(FreshStore.stores());
  private Path backup;

  @BeforeEach
  void fill() {
    backup = fresh.folder().resolve("备份.zip");
    fresh.archive().intake().commit(
        Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(20)), Some.questionnaire()), "", Some.CLERK,
        Progress.NONE);
    Some.problem(fresh.book(), 1, "数学.xlsx", ProblemState.CONFIRMED);
  }

  @Test
  void aCheckReadsEverything() throws IOException {
    fresh.close();
    var state = care.check(fresh.file(), FreshStore.password());
    assertThat(state).isEqualTo(new StoreState(1, 1, 20, 0, 1, 1, 0, 0, state.bytes()));
    assertThat(state.bytes()).isPositive();
  }

  @Test
  void aStoreInUseIsLeftAlone() {
    OpeningTest.refused("ZG-404", () -> care.check(fresh.file(), FreshStore.password()));
    OpeningTest.refused("ZG-404", () -> care.backup(fresh.file(), backup));
    OpeningTest.refused("ZG-404", () -> care.changePassword(fresh.file(), FreshStore.password(), "neu".toCharArray()));
    assertThat(backup).doesNotExist();
  }

  @Test
  void aBackupGivesTheStoreBack() {
    var problem = fresh.book().all(Problem.KIND).getFirst();
    fresh.close();
    care.backup(fresh.file(), backup);
    FreshStore.stores().delete(fresh.file());
    care.restore(backup, fresh.file());
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).singleElement().satisfies(p -> {
      assertThat(p.number()).isEqualTo(problem.number());
      assertThat(Bodies.of(p.row())).isEqualTo(Bodies.of(problem.row()));
    });
  }

  @Test
  void aBackupIsNotPutOverAStore() {
    fresh.close();
    care.backup(fresh.file(), backup);
    OpeningTest.refused("ZG-401", () -> care.restore(backup, fresh.file()));
  }

  @Test
  void whatIsNoBackupRestoresNothing() throws IOException {
    fresh.close();
    care.backup(fresh.file(), backup);
    var other = fresh.folder().resolve("other.zhigai");
    Files.write(backup, java.util.Arrays.copyOf(Files.readAllBytes(backup), 3000));
    OpeningTest.refused("ZG-410", () -> care.restore(backup, other));
    OpeningTest.refused("ZG-410", () -> care.restore(fresh.folder().resolve("none"), other));
    assertThat(new StoreFiles(other).isAnyThere()).isFalse();
  }

  @Test
  void aBackupThatCannotBeWritten() {
    fresh.close();
    assertThatThrownBy(() -> care.backup(fresh.file(), fresh.file().resolve("within a file.zip")))
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.kind()).isEqualTo(UserFault.Kind.OUTPUT));
  }

  @Test
  void onlyTheNewPasswordOpens() throws IOException {
    fresh.close();
    var data = Files.readAllBytes(fresh.data());
    OpeningTest.refused("ZG-407", () -> care.changePassword(fresh.file(), "falsch".toCharArray(), "neu".toCharArray()));
    care.changePassword(fresh.file(), FreshStore.password(), "neu".toCharArray());
    assertThat(Files.readAllBytes(fresh.data())).isEqualTo(data);
    OpeningTest.refused("ZG-407", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
    try (var archive = FreshStore.stores().open(fresh.file(), "neu".toCharArray())) {
      assertThat(archive.records().rows(Problem.KIND.id())).hasSize(1);
    }
  }
}
