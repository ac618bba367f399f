package org.zhigai.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.Fx;

class JobsTest {
  private static final Phrase TITLE = Phrase.of("shell.command.undo");

  @Test
  void directJobsAreDoneWhenRunReturns() {
    var jobs = new DirectJobs();
    var got = new ArrayList<Integer>();
    var job = jobs.run(TITLE, progress -> 6 * 7, got::add);
    assertThat(got).containsExactly(42);
    assertThat(job.state().get()).isEqualTo(RunningJob.State.DONE);
    assertThat(jobs.running()).isEmpty();
  }

  @Test
  void directJobsThrowWhatWentWrong() {
    var fault = new UserFault(UserFault.Kind.INPUT, "ZG-1", TITLE, TITLE);
    assertThatThrownBy(() -> new DirectJobs().run(TITLE, progress -> {
      throw fault;
    }, x -> {})).isSameAs(fault);
  }

  @Test
  void aFaultInWhatIsDoneWithTheResultIsNotSwallowed() {
    assertThatThrownBy(() -> new DirectJobs().run(TITLE, p -> 1, x -> {
      throw new IllegalStateException("seen");
    }))
        .hasMessage("seen");
  }

  @Test
  void faultsGoToTheHandlerAndNotToTheReceiver() {
    var faults = new ArrayList<Throwable>();
    var got = new ArrayList<Object>();
    var jobs = new DirectJobs((title, fault) -> faults.add(fault));
    var job = jobs.run(TITLE, p -> {
      throw new IllegalArgumentException("ours");
    }, got::add);
    assertThat(faults).singleElement().isInstanceOf(IllegalArgumentException.class);
    assertThat(got).isEmpty();
    assertThat(job.state().get()).isEqualTo(RunningJob.State.FAILED);
  }

  @Test
  void aCancelledJobEndsWithoutAWord() throws Exception {
    var faults = new CopyOnWriteArrayList<Throwable>();
    var got = new CopyOnWriteArrayList<Object>();
    var jobs = Fx.on(() -> new PooledJobs(1, (title, fault) -> faults.add(fault)));
    var begun = new CountDownLatch(1);
    var ended = new CompletableFuture<RunningJob.State>();
    Fx.run(
        () -> {
          var job = jobs.run(TITLE, p -> loop(p, begun), got::add);
          job.state().addListener((o, before, now) -> ended.complete(now));
        });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    Fx.run(() -> jobs.running().getFirst().cancel());
    assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(RunningJob.State.CANCELLED);
    assertThat(faults).isEmpty();
    assertThat(got).isEmpty();
    Fx.run(jobs::close);
  }

  @Test
  void onlyTheNewestOfAKeyIsHandedOver() throws Exception {
    var got = new CopyOnWriteArrayList<String>();
    var jobs = Fx.on(() -> new PooledJobs(2, (title, fault) -> {
      throw new AssertionError(fault);
    }));
    var begun = new CountDownLatch(1);
    var ended = new CompletableFuture<String>();
    Fx.run(() -> jobs.latest("chart", TITLE, p -> loop(p, begun), got::add));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    Fx.run(() -> jobs.latest("chart", TITLE, p -> "new", value -> {
      got.add(value);
      ended.complete(value);
    }));
    assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("new");
    assertThat(got).containsExactly("new");
    Fx.run(jobs::close);
  }

  @Test
  void resultsArriveOnTheWindowsThreadAndWorkDoesNot() throws Exception {
    var jobs = Fx.on(() -> new PooledJobs(1, (title, fault) -> {}));
    var where = new CompletableFuture<List<Boolean>>();
    Fx.run(
        () -> jobs.run(
            TITLE,
            p -> Platform.isFxApplicationThread(),
            there -> where.complete(List.of(there, Platform.isFxApplicationThread()))));
    assertThat(where.get(30, TimeUnit.SECONDS)).containsExactly(false, true);
    Fx.run(jobs::close);
  }

  /** Works until it is cancelled. */
  private static String loop(org.zhigai.kernel.Progress progress, CountDownLatch begun) {
    begun.countDown();
    while (true) {
      progress.step(0.5, TITLE);
      Thread.onSpinWait();
    }
  }
}
