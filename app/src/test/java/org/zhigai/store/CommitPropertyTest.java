package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.stats.ScoreMatrix;

/** Whatever paper is committed, the results read back are that paper. */
class CommitPropertyTest {

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void resultsAreWhatWasCommitted(@ForAll @IntRange(max = 700) int pupils, @ForAll @IntRange(max = 12) int items, @ForAll long seed)
      throws IOException {
    var made = paper(pupils, items, new Random(seed));
    var folder = Files.createTempDirectory("zhigai-property");
    var file = folder.resolve("s.zhigai");
    try (var archive = FreshStore.stores().create(file, FreshStore.password(), FreshStore.PROFILE)) {
      archive.intake().commit(Some.reading("数学.xlsx", made), "", Some.CLERK, Progress.NONE);
    }
    try (var archive = FreshStore.stores().open(file, FreshStore.password())) {
      var paper = archive.results().papers().getFirst();
      assertThat(paper.info()).isEqualTo(made.info());
      assertThat(paper.items()).isEqualTo(made.items());
      assertThat(paper.fullMark()).isEqualTo(made.fullMark());
      assertThat(paper.origin()).isEqualTo(made.origin());
      var results = archive.results().results(paper.id());
      assertThat(results.scores().persons()).isEqualTo(pupils);
      assertThat(results.scores().items()).isEqualTo(items);
      assertThat(results.scores().cells()).containsExactly(made.scores().cells());
      assertThat(results.pupils()).hasSize(pupils);
      for (var i = 0; i < pupils; i++) {
        var read = results.pupils().get(i);
        var was = made.pupils().get(i);
        assertThat(read.classRef()).isEqualTo(was.classRef());
        assertThat(read.presence()).isEqualTo(was.presence());
        assertThat(Double.compare(read.total(), was.total())).isZero();
        assertThat(read.sheetRow()).isEqualTo(was.sheetRow());
        assertThat(read.groups()).isEqualTo(was.groups());
        for (var j = 0; j < items; j++) {
          assertThat(results.choices().get(i, j)).isEqualTo(made.choices().get(i, j));
        }
      }
      assertThat(results.pupils().stream().map(p -> p.pupilId()).distinct()).hasSize(pupils);
      assertThat(results.pupils().stream().map(p -> p.pseudonym()).distinct()).hasSize(pupils);
    }
    FreshStore.stores().delete(file);
    Files.delete(folder);
  }

  /** Some pupils with letters, some without any, and papers in which nobody has one. */
  private static Choices choices(int pupils, int items, Random random) {
    if (random.nextInt(3) == 0) {
      return Choices.NONE;
    }
    var rows = new ArrayList<List<String>>();
    for (var i = 0; i < pupils; i++) {
      var blank = random.nextInt(4) == 0;
      rows.add(IntStream.range(0, items).mapToObj(j -> blank ? "" : List.of("A", "B", "ACD", "√", "").get(random.nextInt(5))).toList());
    }
    return new Choices(rows);
  }

  private static Content.PaperContent paper(int pupils, int items, Random random) {
    var made = new ArrayList<Item>();
    for (var i = 0; i < items; i++) {
      made.add(
          new Item(
              i + "(" + random.nextInt(9) + ")", 0.5 + random.nextInt(20), "一\"二\\三", "", random.nextBoolean() ? List.of() : List.of("点" + i, "😀"),
              "", random.nextBoolean() ? Double.NaN : random.nextDouble(), Some.origin("数学.xlsx", "C" + i),
              i % 3 == 0 ? "AC" : ""));
    }
    var rows = new ArrayList<PupilRow>();
    for (var i = 0; i < pupils; i++) {
      var presence = Presence.values()[random.nextInt(Presence.values().length)];
      rows.add(
          new PupilRow(
              random.nextBoolean() ? "" : "E" + random.nextInt(pupils), "", random.nextBoolean() ? "" : "名" + random.nextInt(30),
              new ClassRef(4, 1 + random.nextInt(8)), presence, presence == Presence.PRESENT ? random.nextDouble() * 100 : Double.NaN,
              4 + i,
              new PupilGroups(
                  PupilGroups.Sex.values()[random.nextInt(3)], PupilGroups.Boarding.values()[random.nextInt(3)])));
    }
    var cells = new float[pupils * items];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = random.nextInt(7) == 0 ? Float.NaN : random.nextInt(40) / 2f;
    }
    return new Content.PaperContent(
        new PaperInfo(Some.SPRING, "数学", 4), made, random.nextDouble() * 150, rows, new ScoreMatrix(pupils, items, cells),
        choices(pupils, items, random), Some.origin("数学.xlsx", ""));
  }
}
