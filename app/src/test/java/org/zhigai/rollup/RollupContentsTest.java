package org.zhigai.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.pack.SomeSigner;
import org.zhigai.report.SheetReport;
import org.zhigai.store.rollup.RollupStores;

/** What is told of many schools beside their numbers, and in which order. */
class RollupContentsTest {
  private static final int MANY = 7;
  @TempDir
  Path folder;

  private static RollupContents contents(List<String> expected) {
    try (var store = new RollupStores().inMemory()) {
      store.take(SomeSchools.packages(MANY), Progress.NONE);
      return RollupContents.of(store, "南开区", LocalDate.of(2026, 11, 1), expected, LocalDate.of(2026, 6, 1));
    }
  }

  @Test
  void whatSeveralHaveIsCommonAndSaysWhatHelped() {
    assertThat(contents(List.of()).problems()).singleElement().satisfies(p -> {
      assertThat(p.about()).isEqualTo(SomeSchools.WEAK);
      assertThat(p.schools()).hasSize(MANY - 1).isSorted();
      assertThat(p.practices()).hasSize(2);
    });
  }

  /** Whoever has mended it is asked in turn, and nobody is asked about their own. */
  @Test
  void pairsAreTakenInTurnAndNotByResults() {
    var pairs = contents(List.of()).pairs();
    assertThat(pairs).hasSize(MANY - 1).allMatch(p -> !p.seeking().equals(p.giving()));
    var asked = pairs.stream().map(SchoolPair::giving).distinct().mapToLong(g -> pairs.stream().filter(p -> p.giving().equals(g)).count()).toArray();
    assertThat(asked).hasSize(2);
    assertThat(Math.abs(asked[0] - asked[1])).isLessThanOrEqualTo(2);
  }

  @Test
  void ledgersAreCountedByStateOfAllAndOfEach() {
    var overview = contents(List.of()).overview();
    assertThat(overview).hasSize(MANY + 1);
    assertThat(overview.getFirst()).satisfies(all -> {
      assertThat(all.entries()).isEqualTo(MANY - 1);
      assertThat(all.count(LedgerStatus.CLOSED)).isEqualTo(2);
      assertThat(all.verified()).isEqualTo(2);
      assertThat(all.overdue()).isEqualTo(overview.stream().skip(1).mapToInt(LedgerOverview::overdue).sum()).isPositive();
    });
    assertThat(overview.getLast().entries()).as("a school without an entry stands there, too").isZero();
  }

  @Test
  void whoHasNotReturnedIsChased() {
    var some = SomeSchools.packages(MANY).getFirst().school();
    var contents = contents(List.of(some, "没报的小学"));
    assertThat(contents.chased()).extracting(Returned::school).containsExactly("没报的小学");
    assertThat(contents.returned()).hasSize(MANY + 1).filteredOn(r -> !r.expected()).hasSize(MANY - 1);
  }

  /** The law of the field: wherever schools stand below each other, they stand by name. */
  @Test
  void noTableRanksSchools() {
    var contents = contents(List.of());
    contents.figures().forEach(
        f -> assertThat(f.schools()).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.comparing(PooledFigures.School::name)));
    assertThat(contents.figures().getFirst().schools()).as("which is not their order by result")
        .isNotEqualTo(
            contents.figures().getFirst().schools().stream().sorted(Comparator.comparingDouble(PooledFigures.School::mean)).toList());
    assertThat(contents.returned()).isSortedAccordingTo(Comparator.comparing(Returned::school));
    assertThat(RollupReport.of(contents)).flatExtracting(s -> s.grid().columns()).extracting(c -> c.header().in(new Words(Lang.ZH)))
        .noneMatch(h -> h.contains("排名") || h.contains("名次"));
  }

  @Test
  void everyPartIsASheetInBothLanguages() {
    var contents = contents(List.of());
    assertThat(RollupReport.of(contents)).hasSize(RollupPart.values().length).extracting(SheetReport::sheet).doesNotHaveDuplicates();
    for (var lang : Lang.values()) {
      var words = new Words(lang);
      for (var part : RollupPart.values()) {
        var sheet = RollupReport.of(part, contents, words);
        assertThat(sheet.grid().columns()).extracting(c -> c.header().in(words)).noneMatch(h -> h.contains("«"));
        assertThat(sheet.grid().rows()).isNotEmpty();
      }
    }
  }

  /** A package holds more than workbooks beside it; a file that is broken holds up none of the others. */
  @Test
  void foldersAreSearchedForPackagesAndWorkbooks() throws IOException {
    var pack = SomeSchools.packages(1).getFirst();
    PackageFile.write(folder.resolve("in").resolve("a.zgxb"), pack, SomeSigner.fresh());
    Files.writeString(folder.resolve("in").resolve("broken.zgxb"), "no package");
    Files.createDirectories(folder.resolve("in").resolve("远郊小学"));
    Files.writeString(folder.resolve("in").resolve("远郊小学").resolve("成绩.csv"), "x");
    Files.writeString(folder.resolve("in").resolve("远郊小学").resolve("读我.txt"), "x");
    Files.writeString(folder.resolve("in").resolve("附件3+" + pack.school() + "+整改台账+20260630.xlsx"), "x");
    Files.createDirectories(folder.resolve("in").resolve("坏小学"));
    Files.writeString(folder.resolve("in").resolve("坏小学").resolve("成绩.xlsx"), "x");
    var found = new PackageFolder((school, books, progress) -> {
      if (school.equals("坏小学")) {
        throw new UserFault(UserFault.Kind.INPUT, "ZG-301", Phrase.of("x"), Phrase.of("x"));
      }
      assertThat(books).extracting(b -> String.valueOf(b.getFileName())).containsExactly("成绩.csv");
      return new SchoolPackage(school, "", LocalDate.of(2026, 11, 1), "", List.of(), List.of(), List.of(), List.of());
    }).packages(List.of(folder), Progress.NONE);
    assertThat(found.packages()).extracting(SchoolPackage::school).containsExactlyInAnyOrder(pack.school(), "远郊小学");
    assertThat(found.refused()).extracting(UserFault::code).containsExactlyInAnyOrder("ZG-396", "ZG-301");
  }
}
