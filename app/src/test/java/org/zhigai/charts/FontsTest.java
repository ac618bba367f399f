package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.look.Fonts;

class FontsTest {
  private final Fonts fonts = new Fonts();

  @Test
  void isKnownToAwtAndJavaFxUnderOneName() {
    fonts.registerWithWindow();
    new Fonts().registerWithWindow();
    assertThat(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()))
        .containsOnlyOnce(Fonts.FAMILY);
    assertThat(javafx.scene.text.Font.getFamilies()).containsOnlyOnce(Fonts.FAMILY);
    assertThat(fonts.regular(12).getFamily()).isEqualTo(Fonts.FAMILY);
    assertThat(fonts.bold(12).getFamily()).isEqualTo(Fonts.FAMILY);
  }

  /** GB 2312 by the JDK's own table: every one of its 6,763 characters 汉字 (rows 16–87). */
  @Test
  void hasEveryCharacterOfGb2312() throws CharacterCodingException {
    var seen = 0;
    for (var row = 0xB0; row <= 0xF7; row++) {
      for (var cell = 0xA1; cell <= 0xFE; cell++) {
        if (row == 0xD7 && cell > 0xF9) {
          continue;
        }
        var bytes = ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell});
        var text = Charset.forName("GB2312").newDecoder().decode(bytes).toString();
        assertThat(fonts.canWrite(text)).as(text).isTrue();
        seen++;
      }
    }
    assertThat(seen).isEqualTo(6763);
  }

  @Test
  void hasTheSignsOfFormsAndFormulas() {
    assertThat(fonts.canWrite("①②③⑳ⅠⅡⅢⅣⅫ▲▼●■◆○□△▽✓↑↓→←±×÷≥≤≠≈−–—…“”‘’№℃√σαβθρ²½％（）【】《》、。·")).isTrue();
    assertThat(fonts.canWrite("垚喆玥琎堃翀祎煊珺")).as("rarer characters of the 通用规范汉字表, common in names").isTrue();
  }

  /** Contours that overlap are drawn with holes by renderers that count crossings: JavaFX tears such characters at 1.5 and 2 times the size. */
  @Test
  void noCharacterIsMadeOfOverlappingContours() {
    var torn = IntStream.range(0x20, 0xA000).filter(c -> c % 20 == 0 || "知改监测问题整改台账口日中西目".indexOf(c) >= 0)
        .filter(c -> ink(fonts.regular(60), c, Path2D.WIND_NON_ZERO) != ink(fonts.regular(60), c, Path2D.WIND_EVEN_ODD)
            || ink(fonts.bold(60), c, Path2D.WIND_NON_ZERO) != ink(fonts.bold(60), c, Path2D.WIND_EVEN_ODD))
        .mapToObj(Character::toString).toList();
    assertThat(torn).isEmpty();
  }

  private static long ink(Font font, int character, int windingRule) {
    var outline = font.createGlyphVector(new FontRenderContext(null, true, true), Character.toString(character)).getOutline(10, 70);
    var path = new Path2D.Double(windingRule);
    path.append(outline, false);
    var image = new BufferedImage(90, 90, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.fill(path);
    pen.dispose();
    return IntStream.range(0, 90 * 90).filter(i -> image.getRaster().getSample(i % 90, i / 90, 0) > 0).count();
  }

  @Test
  void lacksTheseSigns() {
    for (var sign : new String[] {"✗", "☑", "☐", "✔", "✘", "⁻"}) {
      assertThat(fonts.canWrite(sign)).as(sign).isFalse();
    }
  }
}
