package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.store.file.Holder;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.file.StoreLock;

/** Two real processes and one store, in every order of making, opening, closing and dying. */
class TwoProgramsTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  /** How the first came to hold the store, what each of the two tries meanwhile, and how the first leaves. */
  @ParameterizedTest
  @CsvSource({"create,close", "create,kill", "open,close", "open,kill"})
  void onlyOneAtATime(String taken, String left) {
    var store = taken.equals("open") ? fresh.file() : fresh.folder().resolve("another.zhigai");
    fresh.close();
    try (var first = new OtherProgram(store); var second = new OtherProgram(store)) {
      assertThat(first.told(taken)).isEqualTo("done");
      for (var i = 0; i < 25; i++) {
        // A second opening in the process that holds it must not let the other in.
        assertThat(first.told("open")).startsWith("ZG-404").contains("in this program since 2026-11-20 10:00").doesNotContain("damaged");
        assertThat(second.told("open")).startsWith("ZG-404").contains("since 2026-11-20 10:00, process " + first.process());
        assertThat(second.told("create")).startsWith("ZG-404");
        OpeningTest.refused("ZG-404", () -> FreshStore.stores().delete(store));
        OpeningTest.refused("ZG-404", () -> FreshStore.stores().care().check(store, FreshStore.password()));
        assertThat(FreshStore.stores().care().facts(store).inUse().orElseThrow().process()).isEqualTo(first.process());
      }
      assertThat(first.told("edit")).isEqualTo("done");
      if (left.equals("kill")) {
        first.kill();
      } else {
        assertThat(first.told("close")).isEqualTo("done");
      }
      assertThat(second.told("create")).startsWith("ZG-401");
      assertThat(second.told("open")).isEqualTo("done");
      OpeningTest.refused("ZG-404", () -> FreshStore.stores().open(store, FreshStore.password()));
      assertThat(second.told("close")).isEqualTo("done");
      try (var own = FreshStore.stores().open(store, FreshStore.password())) {
        assertThat(FreshStore.edits(own)).isEqualTo(1);
        assertThat(second.told("open")).startsWith("ZG-404").contains("process " + ProcessHandle.current().pid());
      }
      assertThat(second.told("open")).isEqualTo("done");
    }
  }

  /** By another name the store is the same: the lock is taken at the place itself. */
  @Test
  void aLinkLeadsToTheSameLock() throws java.io.IOException {
    var folder = Files.createSymbolicLink(fresh.folder().resolve("folder"), fresh.folder());
    var file = Files.createSymbolicLink(fresh.folder().resolve("link.zhigai"), fresh.file());
    try (var second = new OtherProgram(file)) {
      for (Path way : new Path[] {folder.resolve(fresh.file().getFileName()), file}) {
        OpeningTest.refused("ZG-404", () -> FreshStore.stores().open(way, FreshStore.password()));
      }
      assertThat(second.told("open")).startsWith("ZG-404");
      fresh.close();
      assertThat(second.told("open")).isEqualTo("done");
      OpeningTest.refused("ZG-404", () -> fresh.reopen());
    }
  }

  /** Threads that open and close at once: at no time have two the store. */
  @Test
  void threadsOfOneProgramTakeTurns() throws Exception {
    fresh.close();
    try (var second = new OtherProgram(fresh.file()); var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      var lock = StoreFiles.of(fresh.file()).aside(".lock");
      var inside = new java.util.concurrent.atomic.AtomicInteger();
      var taken = new java.util.concurrent.atomic.AtomicInteger();
      var jobs = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (var t = 0; t < 4; t++) {
        jobs.add(pool.submit(() -> {
          var most = 0;
          for (var i = 0; i < 500; i++) {
            if (StoreLock.take(lock, Holder.here(FreshStore.CLOCK)) instanceof StoreLock.Taken mine) {
              most = Math.max(most, inside.incrementAndGet());
              taken.incrementAndGet();
              inside.decrementAndGet();
              mine.lock().close();
            }
          }
          return most;
        }));
      }
      for (var job : jobs) {
        assertThat(job.get()).isLessThanOrEqualTo(1);
      }
      assertThat(taken.get()).isPositive();
      assertThat(second.told("open")).isEqualTo("done");
    }
  }

  @Test
  void anEditOutlivesAProgramThatIsKilledRightAfter() {
    fresh.close();
    try (var other = new OtherProgram(fresh.file())) {
      assertThat(other.told("open")).isEqualTo("done");
      assertThat(other.told("edit and die")).isEqualTo("edited");
      other.kill();
    }
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
  }

  @Test
  void ofAnEditHalfMadeNothingIsLeft() {
    fresh.close();
    try (var other = new OtherProgram(fresh.file())) {
      assertThat(other.told("open")).isEqualTo("done");
      assertThat(other.told("die within an edit")).isEqualTo("edited");
      other.kill();
    }
    assertThat(FreshStore.edits(fresh.reopen())).isZero();
  }
}
