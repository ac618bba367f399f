package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.strategy.StrategyFile;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Characters nobody sees, anywhere in what comes from outside: it is read as if they were not there. */
class UnseenTest {
  /** Zero width, marks and isolates of direction, soft hyphen, byte order mark, joiners, a tag, control characters, an old vowel separator. */
  private static final int[] UNSEEN =
      {0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x2060, 0x00AD, 0xFEFF, 0x061C, 0xE0041, 0x0001, 0x007F, 0x180E};
  private static final String[] LINES = {"班级,考号,姓名,1,2,总分", "四（1）班,20260401,欧阳甲一,2,3,5", "四（1）班,20260402,司徒乙二,1,缺考,", "四（2）班,20260403,丙三,2,3,5"};

  private static String dressed(String text, Random random) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c != ',' && random.nextInt(3) == 0) {
        out.appendCodePoint(UNSEEN[random.nextInt(UNSEEN.length)]);
      }
      out.appendCodePoint(c);
    });
    return out.toString();
  }

  private static List<PupilRow> pupils(Path file) {
    return new RecogniseWorkbook().read(file, Progress.NONE).contents().stream().filter(PaperContent.class::isInstance).map(PaperContent.class::cast)
        .flatMap(p -> p.pupils().stream()).toList();
  }

  @Property(tries = 150)
  void workbooksAreReadAsTheyAreSeen(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var folder = Files.createTempDirectory("zhigai-unseen");
    try {
      var plain = pupils(Files.writeString(folder.resolve("a.csv"), String.join("\n", LINES)));
      assertThat(plain).extracting(PupilRow::name).containsExactly("欧阳甲一", "司徒乙二", "丙三");
      var dressed = List.of(LINES).stream().map(l -> dressed(l, random)).toList();
      assertThat(pupils(Files.writeString(folder.resolve("b.csv"), String.join("\n", dressed)))).isEqualTo(plain);
      if (random.nextInt(5) == 0) {
        var lines = dressed.stream().map(l -> l.replace(',', '|').replaceAll("\\p{Cntrl}", "")).toArray(String[]::new);
        assertThat(pupils(SheetFile.xlsx().sheet("成绩", lines).save(folder.resolve("c.xlsx")))).extracting(PupilRow::name)
            .isEqualTo(plain.stream().map(PupilRow::name).toList());
        var cells = new ReadBooks().sheets(folder.resolve("c.xlsx"), Progress.NONE).getFirst().rows();
        assertThat(cells.get(1).get(2)).as("a ledger that comes back is read by the same").isEqualTo("欧阳甲一");
      }
    } finally {
      try (var all = Files.walk(folder)) {
        for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @Property(tries = 100)
  void answersAndStrategiesAreReadAsTheyAreSeen(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var file = Files.createTempFile("zhigai-unseen", ".zgda");
    try {
      ReviewFile.write(file, new ReviewAnswer("id", "sum", dressed("区教研室", random), dressed("刘研", random),
          List.of(new ReviewAnswer.Opinion("FH-2026-001", "ZG-2026-001", true, LocalDate.of(2026, 7, 2), dressed("属实，同意", random), ""))));
      var read = ReviewFile.readAnswer(file);
      assertThat(List.of(read.unit(), read.person(), read.opinions().getFirst().finding())).containsExactly("区教研室", "刘研", "属实，同意");
    } finally {
      Files.delete(file);
    }
    try (var in = StrategyFile.class.getResourceAsStream("arts.txt")) {
      var text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      var first = text.substring(0, text.indexOf("\n==", text.indexOf("==") + 2));
      assertThat(new StrategyFile().read("a.txt", dressed(first, random))).isEqualTo(new StrategyFile().read("a.txt", first));
    }
  }

  /** What was kept before it was read like this, or was typed. */
  @Test
  void aPdfIsMadeOfAnyText() throws IOException {
    var random = new Random(7);
    for (var odd : List.of(dressed("分数的意义", random), "🙂 分数", "\uD840\uDC00分数", "分数\uD83D", "\uFFFF\uE000分数", "ﷺ\u0661分数", "")) {
      var heading = new ChartSpec.Heading(odd + "低于区", odd);
      var chart = new ForestPlot(heading, List.of(new ForestPlot.ForestRow(odd, 1, 0, 2, odd)), odd, odd);
      var bytes = new Charts(new Fonts()).pdf(chart, heading, 800, 500);
      try (var pdf = Loader.loadPDF(bytes)) {
        assertThat(new PDFTextStripper().getText(pdf)).as("%s", odd.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")))
            .contains("低于区");
      }
    }
  }
}
