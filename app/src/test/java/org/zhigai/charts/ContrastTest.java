package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Palette;

/** WCAG 2.2: 4.5 for letters on their ground (1.4.3), 3 for marks one must see to understand (1.4.11). */
class ContrastTest {
  /** Ratios as published with WCAG 2.2 and its techniques: black on white 21, #777 on white 4.48, #767676 on white 4.54. */
  @ParameterizedTest
  @CsvSource({"#000000, 21", "#777777, 4.48", "#767676, 4.54"})
  void isMeasuredAsWcagMeasures(String colour, double ratio) {
    assertThat(Palette.contrast(Color.decode(colour), Color.WHITE)).isCloseTo(ratio, within(0.005));
  }

  @ParameterizedTest
  @EnumSource
  void lettersAreReadOnEveryGroundTheyStandOn(ChartTheme theme) {
    var palette = Palette.of(theme);
    for (var ink : List.of(palette.text(), palette.quiet(), palette.accent(), palette.benchmark())) {
      assertThat(Palette.contrast(ink, palette.background())).as(ink.toString()).isGreaterThanOrEqualTo(Palette.LETTER_CONTRAST);
    }
    for (var ground : grounds(palette)) {
      assertThat(Palette.contrast(Palette.on(ground), ground)).as(ground.toString()).isGreaterThanOrEqualTo(Palette.LETTER_CONTRAST);
    }
    assertThat(Palette.contrast(palette.quiet(), palette.faint())).as("hidden cells").isGreaterThanOrEqualTo(Palette.LETTER_CONTRAST);
  }

  /** Of the levels, every step of the heat map and of the network, and every step of the marks by item. */
  private static List<Color> grounds(Palette palette) {
    var out = new ArrayList<>(palette.levels());
    var middle = Palette.between(palette.background(), palette.faint(), 0.5);
    for (var part = 0.0; part <= 1; part += 0.05) {
      out.add(Palette.between(middle, palette.levels().getFirst(), part));
      out.add(Palette.between(middle, palette.levels().getLast(), part));
      out.add(Palette.between(palette.background(), palette.levels().getLast(), 0.9 * part));
      out.add(Palette.between(palette.faint(), palette.levels().getFirst(), part));
      out.add(Palette.between(palette.faint(), palette.levels().getLast(), part));
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource
  void marksStandOutOfTheGroundByTheirFillOrTheirEdge(ChartTheme theme) {
    var palette = Palette.of(theme);
    var fills = new ArrayList<>(palette.levels());
    fills.addAll(List.of(palette.light(), palette.accent(), palette.benchmark(), palette.faint()));
    for (var count = 2; count <= 6; count++) {
      for (var level = 0; level < count; level++) {
        fills.add(palette.level(level, count, count / 2));
      }
    }
    for (var fill : fills) {
      assertThat(Palette.contrast(palette.edge(fill), palette.background())).as(fill.toString()).isGreaterThanOrEqualTo(Palette.MARK_CONTRAST);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ourOwnColoursOfTheWindowStandOutOfThePage(ChartTheme theme) throws IOException {
    var light = theme == ChartTheme.LIGHT || theme == ChartTheme.LIGHT_CONTRAST;
    var far = theme == ChartTheme.LIGHT_CONTRAST || theme == ChartTheme.DARK_CONTRAST;
    var named = light ? "light" : "dark";
    var block = Pattern.compile("\\.zg-" + named + " \\{(.*?)\\}", Pattern.DOTALL).matcher(sheet(far ? "contrast-" + named : "zhigai"));
    assertThat(block.find()).isTrue();
    var colours = Pattern.compile("(-zg-[a-z0-9-]+): (#[0-9A-F]{6})").matcher(block.group(1));
    var seen = 0;
    while (colours.find()) {
      seen++;
      assertThat(Palette.contrast(Color.decode(colours.group(2)), Palette.of(theme).background())).as(colours.group(1))
          .isGreaterThanOrEqualTo(Palette.MARK_CONTRAST);
    }
    assertThat(seen).isGreaterThan(3);
  }

  private static String sheet(String name) throws IOException {
    try (var in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/org/zhigai/ui/" + name + ".css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
