package org.zhigai.store.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.RawSchool;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.pack.SomeSigner;
import org.zhigai.rollup.PooledFigures;
import org.zhigai.rollup.RollUp;
import org.zhigai.rollup.RollupStore;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.multilevel.RandomIntercept;

/**
 * Schools with pupils of their own, told by packages alone: what is reckoned from the packages is what the analysis of all pupils says, on H2 and on a real
 * PostgreSQL server alike. The analysis of rows is held to lme4, psych and others by its own tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PooledAsRawTest {
  private static final double EXACT = 1e-9;
  @TempDir
  Path folder;
  private Optional<PostgresServer> server = Optional.empty();
  private final List<RawSchool> schools = new ArrayList<>();

  @BeforeAll
  void raw() {
    server = PostgresServer.started();
    for (var s = 0; s < 9; s++) {
      schools.add(RawSchool.of("第" + (s + 1) + "小学", 75 + 17 * s, -0.4 + 0.15 * (s % 4), 100 + s));
    }
  }

  @AfterAll
  void stopped() {
    server.ifPresent(PostgresServer::close);
  }

  /** Through files, as they come. */
  private List<SchoolPackage> packages() {
    return schools.stream().map(s -> {
      var file = folder.resolve(s.name() + ".zgxb");
      PackageFile.write(file, s.pack(List.of(), List.of(), List.of()), SomeSigner.fresh());
      return PackageFile.read(file).contents();
    }).toList();
  }

  private RollupStore store(String engine) {
    if (engine.equals("postgres")) {
      assumeTrue(server.isPresent(), "there is no PostgreSQL on this machine");
      return new RollupStores().open(server.get().url(), new char[0]);
    }
    return engine.equals("file") ? new RollupStores().open(folder.resolve("many").toString(), new char[0]) : new RollupStores().inMemory();
  }

  private PooledFigures figures(RollupStore store) {
    assertThat(store.papers()).hasSize(1);
    return new RollUp(store).figures(store.papers().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "file", "postgres"})
  void whatPackagesSayTogetherIsWhatAllPupilsSay(String engine) {
    try (var store = store(engine)) {
      var packages = packages();
      store.take(packages, Progress.NONE);
      var pooled = figures(store);
      var totals = schools.stream().flatMapToDouble(s -> DoubleStream.of(s.totals())).toArray();
      var group = IntStream.range(0, schools.size()).flatMap(g -> IntStream.generate(() -> g).limit(schools.get(g).totals().length)).toArray();
      var raw = Descriptives.of(totals);
      var variance = RandomIntercept.reml(totals, group);
      assertThat(pooled.untold()).isEmpty();
      assertThat(pooled.between().n()).isEqualTo(totals.length);
      assertThat(pooled.between().mean()).isCloseTo(raw.mean(), within(EXACT));
      assertThat(pooled.between().sd()).isCloseTo(Math.sqrt(Arrays.stream(totals).map(x -> Math.pow(x - raw.mean(), 2)).sum() / totals.length), within(EXACT));
      assertThat(pooled.between().components().icc()).isCloseTo(variance.icc(), within(EXACT));
      assertThat(pooled.between().components().iccInterval().high()).isCloseTo(variance.iccInterval().high(), within(EXACT));
      var means = schools.stream().mapToDouble(s -> Descriptives.of(s.totals()).mean()).toArray();
      var apart = Math
          .sqrt(IntStream.range(0, means.length).mapToDouble(g -> schools.get(g).totals().length * Math.pow(means[g] - raw.mean(), 2)).sum() / totals.length);
      assertThat(pooled.between().weightedSd()).isCloseTo(apart, within(EXACT));
      assertThat(pooled.between().variation()).isCloseTo(apart / raw.mean(), within(EXACT));
      for (var g = 0; g < means.length; g++) {
        var name = schools.get(g).name();
        var told = pooled.schools().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        var own = Descriptives.of(schools.get(g).totals());
        assertThat(told.mean()).isCloseTo(own.mean(), within(EXACT));
        assertThat(told.sd()).isCloseTo(own.sd(), within(EXACT));
      }
      points(pooled);
      var telling = IntStream.range(0, schools.size()).filter(g -> !packages.get(g).papers().getFirst().spans(Scale.LEVEL).isEmpty()).mapToObj(schools::get);
      levels(pooled, telling.flatMapToDouble(s -> DoubleStream.of(s.totals())).toArray());
    }
  }

  /** The rate of a point over all pupils, by the analysis of each school's rows. */
  private void points(PooledFigures pooled) {
    var told = pooled.points().stream().filter(p -> p.sort() == PointSort.KNOWLEDGE && p.schools() == schools.size()).toList();
    assertThat(told).isNotEmpty();
    for (var point : told) {
      double got = 0;
      var n = 0;
      for (var s : schools) {
        var rate = FigurePaper.of(s.results(), List.of()).knowledge().stream().filter(g -> g.name().equals(point.name())).findFirst().orElseThrow();
        got += rate.rate() * rate.n();
        n += rate.n();
      }
      assertThat(point.rate()).isCloseTo(got / n, within(EXACT));
    }
  }

  /** Of the schools that told a distribution: exact where each told a level by itself, else between its bounds. */
  private static void levels(PooledFigures pooled, double[] totals) {
    assertThat(totals.length).as("most of nine schools tell one").isGreaterThan(pooled.between().n() / 2).isEqualTo(pooled.levels().getFirst().n());
    for (var l : Levels.values()) {
      var share = Arrays.stream(totals).filter(t -> Levels.of(t / RawSchool.FULL) == l).count() / (double) totals.length;
      var bounds = pooled.levels().get(l.ordinal());
      assertThat(share).as(l.label()).isBetween(bounds.low() - EXACT, bounds.high() + EXACT);
      if (bounds.isExact()) {
        assertThat(bounds.low()).isCloseTo(share, within(EXACT));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "postgres"})
  void aLaterPackageTakesThePlaceOfAnEarlierOneAndNeverTheOtherWayRound(String engine) {
    try (var store = store(engine)) {
      store.take(packages(), Progress.NONE);
      var n = figures(store).between().n();
      var grown = RawSchool.of("第1小学", 120, 0, 5).pack(List.of(), List.of(), List.of());
      var later = new SchoolPackage("第1小学", "南开区", LocalDate.of(2026, 9, 1), "", grown.papers(), List.of(), List.of(), List.of());
      assertThat(store.take(List.of(later), Progress.NONE)).isEmpty();
      assertThat(figures(store).between().n()).isEqualTo(n - 75 + 120);
      assertThat(store.take(packages(), Progress.NONE)).containsExactly("第1小学");
      assertThat(figures(store).between().n()).isEqualTo(n - 75 + 120);
      assertThat(store.members()).hasSize(9).isSortedAccordingTo(java.util.Comparator.comparing(RollupStore.Member::name));
    }
  }

  /** The same key each time is no news; another one, or none, is told beside the one before. */
  @ParameterizedTest
  @ValueSource(strings = {"memory", "postgres"})
  void whoSignsAnotherWayThanBeforeIsTold(String engine) {
    try (var store = store(engine)) {
      var key = SomeSigner.fresh();
      assertThat(signed(store, 1, Optional.of(key))).isEqualTo(List.of(key.print(), ""));
      assertThat(signed(store, 2, Optional.of(key))).isEqualTo(List.of(key.print(), ""));
      var other = SomeSigner.fresh();
      assertThat(signed(store, 3, Optional.of(other))).isEqualTo(List.of(other.print(), key.print()));
      assertThat(signed(store, 4, Optional.empty())).isEqualTo(List.of("", other.print()));
    }
  }

  private static List<String> signed(RollupStore store, int day, Optional<SomeSigner> key) {
    store.take(
        List.of(
            new SchoolPackage("签名小学", "南开区", LocalDate.of(2026, 9, day), key.map(SomeSigner::print).orElse(""), List.of(), List.of(), List.of(), List.of())),
        Progress.NONE);
    return store.members().stream().filter(m -> m.name().equals("签名小学")).flatMap(m -> java.util.stream.Stream.of(m.signedBy(), m.signedBefore())).toList();
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new RollupStores().open("jdbc:postgresql://127.0.0.1:1/nothing", new char[0])).isInstanceOf(UserFault.class)
        .hasMessageContaining("ZG-444");
    assertThatThrownBy(() -> new RollupStores().open("jdbc:mysql://x", new char[0])).isInstanceOf(UserFault.class);
  }
}
