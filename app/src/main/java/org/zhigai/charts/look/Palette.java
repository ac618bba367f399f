package org.zhigai.charts.look;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of one theme.
 *
 * @param levels lowest first, for four levels; safe for colour-blind readers, diverging at the pass line
 */
public record Palette(
    Color background, Color text, Color quiet, Color faint, Color accent, Color benchmark, Color light, List<Color> levels) {
  /** Least contrast of letters to their ground, WCAG 2.2, 1.4.3. */
  public static final double LETTER_CONTRAST = 4.5;
  /** Least contrast of a mark to its ground, WCAG 2.2, 1.4.11. */
  public static final double MARK_CONTRAST = 3;

  public static final Palette LIGHT =
      new Palette(
          Color.WHITE, new Color(0x1F2328), new Color(0x59636E), new Color(0xE4E8EC), new Color(0x0969DA),
          new Color(0x6E7781), new Color(0xC6D3E1),
          List.of(new Color(0xB2503A), new Color(0xE3A86B), new Color(0x8DB8D9), new Color(0x2B6CA3)));
  public static final Palette DARK =
      new Palette(
          new Color(0x0D1117), new Color(0xE6EDF3), new Color(0x9DA7B3), new Color(0x2A3038), new Color(0x58A6FF),
          new Color(0x9DA7B3), new Color(0x3D4B5C),
          List.of(new Color(0xD9765F), new Color(0xF0C08C), new Color(0xA9CDE8), new Color(0x5A9BD4)));

  /** Black on white; letters at 7 : 1 and more. */
  private static final Palette LIGHT_CONTRAST =
      new Palette(
          Color.WHITE, Color.BLACK, new Color(0x2B2F33), new Color(0xB0B6BC), new Color(0x0044A8), new Color(0x3C4248), new Color(0x9FB3C8),
          List.of(new Color(0x8A2F1C), new Color(0xD98A3D), new Color(0x5E9CC9), new Color(0x164A78)));
  /** White on black. */
  private static final Palette DARK_CONTRAST =
      new Palette(
          Color.BLACK, Color.WHITE, new Color(0xD6DCE2), new Color(0x4A525B), new Color(0x8CC5FF), new Color(0xC4CCD4), new Color(0x5B6B7E),
          List.of(new Color(0xF09A86), new Color(0xFFD3A6), new Color(0xC6E2F7), new Color(0x7DB8EE)));

  public static Palette of(ChartTheme theme) {
    return switch (theme) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
      case LIGHT_CONTRAST -> LIGHT_CONTRAST;
      case DARK_CONTRAST -> DARK_CONTRAST;
    };
  }

  /** The colour of level {@code i} of {@code count}, below or from the pass line. */
  public Color level(int i, int count, int passFrom) {
    if (count == levels.size() && passFrom == 2) {
      return levels.get(i);
    }
    return i < passFrom
        ? between(levels.get(0), levels.get(1), passFrom == 1 ? 0.5 : (double) i / (passFrom - 1))
        : between(levels.get(2), levels.get(3), count - passFrom == 1 ? 0.5 : (double) (i - passFrom) / (count - passFrom - 1));
  }

  /** White, dark or black letters: the softest that can be read on {@code ground}. Black or white always can. */
  public static Color on(Color ground) {
    return Stream.of(Color.WHITE, new Color(0x16191D)).filter(ink -> contrast(ground, ink) >= LETTER_CONTRAST).findFirst().orElse(Color.BLACK);
  }

  /** The line around an area of {@code fill}: the fill itself where it stands out of the ground, else as much darker as it must be. */
  public Color edge(Color fill) {
    var out = fill;
    for (var part = 0.1; contrast(out, background) < MARK_CONTRAST && part <= 1; part += 0.1) {
      out = between(fill, text, part);
    }
    return out;
  }

  public static Color between(Color from, Color to, double part) {
    var p = Math.clamp(part, 0, 1);
    return new Color(
        (int) Math.round(from.getRed() + p * (to.getRed() - from.getRed())),
        (int) Math.round(from.getGreen() + p * (to.getGreen() - from.getGreen())),
        (int) Math.round(from.getBlue() + p * (to.getBlue() - from.getBlue())));
  }

  /** Contrast ratio of WCAG 2.2. */
  public static double contrast(Color a, Color b) {
    var la = luminance(a);
    var lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    var s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }
}
