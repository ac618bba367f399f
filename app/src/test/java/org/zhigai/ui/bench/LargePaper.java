package org.zhigai.ui.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhigai.fakes.BareResults;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;

/** An invented paper as large as asked for: 75 classes of one grade, knowledge points of twelve items each, letters of every item. */
public record LargePaper(PaperResults results) implements BareResults.One {
  private static final int CLASSES = 75;
  private static final Origin ORIGIN = new Origin("大.xlsx", "小题分", "A1");

  public static LargePaper of(int pupils, int items) {
    var random = new Random(11);
    var cells = new float[pupils * items];
    var rows = IntStream.range(0, pupils).mapToObj(p -> {
      var able = random.nextGaussian();
      double total = 0;
      for (var i = 0; i < items; i++) {
        var mark = (float) Math.clamp(Math.round(2 + 1.2 * (able + random.nextGaussian())), 0, 4);
        cells[p * items + i] = mark;
        total += mark;
      }
      return new PupilResult(p + 1, "S-%04d".formatted(p + 1), new ClassRef(7, 1 + p % CLASSES), Presence.PRESENT, total, p + 2, groups(random));
    }).toList();
    var all = IntStream.range(0, items)
        .mapToObj(i -> new Item(Integer.toString(i + 1), 4, "一", "解答", List.of("知识点" + (i / 12 + 1)), "能力" + (i % 4 + 1), 0.5, ORIGIN, "A"))
        .toList();
    var paper = new Paper(1, 1, new PaperInfo(new Round(2026, Term.SPRING), "数学", 7), all, 4.0 * items, ORIGIN);
    return new LargePaper(new PaperResults(paper, rows, new ScoreMatrix(pupils, items, cells), letters(pupils, items, cells)));
  }

  private static PupilGroups groups(Random random) {
    return new PupilGroups(
        random.nextBoolean() ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE,
        random.nextInt(3) == 0 ? PupilGroups.Boarding.BOARDER : PupilGroups.Boarding.DAY);
  }

  /** A for the full mark, one of three others below it. */
  private static Choices letters(int pupils, int items, float[] cells) {
    return new Choices(
        IntStream.range(0, pupils)
            .mapToObj(p -> IntStream.range(0, items).mapToObj(i -> "DCBBA".substring((int) cells[p * items + i]).substring(0, 1)).toList())
            .toList());
  }
}
