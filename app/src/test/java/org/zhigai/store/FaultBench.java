package org.zhigai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A life of a store once for every call it makes to the disk and every {@linkplain FaultPlan.Way way} in which that call may fail. {@code step=N} takes
 * every n-th call only, {@code first=N} from which on, {@code way=TORN} one way alone.
 */
public final class FaultBench {
  private static final int PATIENCE_SECONDS = 300;

  private FaultBench() {}

  public static void main(String[] args) {
    try {
      System.out.println(run(number(args, "step="), number(args, "first="), ways(args)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static int number(String[] args, String name) {
    return Stream.of(args).filter(a -> a.startsWith(name)).mapToInt(a -> Integer.parseInt(a.substring(name.length()))).findFirst().orElse(1);
  }

  private static List<FaultPlan.Way> ways(String[] args) {
    var named = Stream.of(args).filter(a -> a.startsWith("way=")).map(a -> FaultPlan.Way.valueOf(a.substring(4))).toList();
    return named.isEmpty() ? List.of(FaultPlan.Way.values()) : named;
  }

  /** How it ended: calls of one life, lives that were led, and what was not as it should be. */
  record Ended(int calls, int runs, List<String> faults) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d calls of a life, %d lives with a fault, %d wrong%n%s", calls, runs, faults.size(), String.join("\n", faults));
    }
  }

  static Ended run(int step, int first, List<FaultPlan.Way> ways) throws IOException {
    var none = FaultPlan.none();
    var faults = new ArrayList<>(in(none));
    var runs = 0;
    for (var way : ways) {
      for (var at = first; at <= none.calls(); at += step) {
        for (var fault : in(new FaultPlan(way, at))) {
          faults.add(way + " at " + at + ": " + fault);
          System.out.println(faults.getLast());
        }
        runs++;
      }
      System.out.println(way + ": " + runs + " lives");
    }
    return new Ended(none.calls(), runs, faults);
  }

  /** A life that waits for ever is given up. */
  private static List<String> in(FaultPlan plan) throws IOException {
    var folder = Files.createTempDirectory("zhigai-fault");
    var life = new FutureTask<>(() -> FaultRun.of(folder, plan));
    var led = new Thread(life);
    led.setDaemon(true);
    led.start();
    try {
      return life.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      return List.of("waits for ever at " + List.of(led.getStackTrace()).subList(0, Math.min(8, led.getStackTrace().length)));
    } catch (ExecutionException | InterruptedException broken) {
      return List.of("ended by " + broken.getCause());
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
