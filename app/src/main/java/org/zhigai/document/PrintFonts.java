package org.zhigai.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.zhigai.charts.look.Fonts;
import org.zhigai.value.SeenText;

/** The carried font in a PDF, of which the used part is embedded. What it has not got is replaced and remembered: one letter never costs the file. */
final class PrintFonts {
  private static final String BOX = "□";
  private static final String ELLIPSIS = "…";
  private static final float THOUSAND = 1000;

  private final PDFont regular;
  private final PDFont bold;
  private final Map<Integer, Float> regularWidths = new HashMap<>();
  private final Map<Integer, Float> boldWidths = new HashMap<>();
  private final TreeSet<String> lacking = new TreeSet<>();

  PrintFonts(PDDocument document) throws IOException {
    regular = PDType0Font.load(document, Fonts.open(Fonts.REGULAR), true);
    bold = PDType0Font.load(document, Fonts.open(Fonts.BOLD), true);
  }

  PDFont face(boolean strong) {
    return strong ? bold : regular;
  }

  /** Characters that were asked for and are in no face. */
  List<String> lacking() {
    return List.copyOf(lacking);
  }

  /** As it can be printed: what is not seen left out, a box for what the font has not got. */
  String drawable(String text) {
    var out = new StringBuilder(text.length());
    SeenText.of(text).codePoints().forEach(c -> {
      if (c == '\t') {
        out.append("  ");
      } else if (c == '\n' || has(c)) {
        out.appendCodePoint(c);
      } else if (c != '\r') {
        lacking.add(Character.toString(c));
        out.append(BOX);
      }
    });
    return out.toString();
  }

  /** One line, drawable; where it is too long an ellipsis says that it goes on. */
  String fitting(String text, PrintStyle style, double most) {
    var all = drawable(text.replace('\n', ' '));
    if (width(all, style.size(), style.strong()) <= most) {
      return all;
    }
    var end = all.length();
    while (end > 0 && width(all.substring(0, end) + ELLIPSIS, style.size(), style.strong()) > most) {
      end = all.offsetByCodePoints(end, -1);
    }
    return all.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private boolean has(int c) {
    return width(c, false) >= 0 && width(c, true) >= 0;
  }

  /** Points of a text of one size that was made drawable. */
  double width(String text, double size, boolean strong) {
    return text.codePoints().mapToDouble(c -> width(c, strong)).sum() * size;
  }

  /** Points at one point; −1 for what the font has not got. */
  double width(int c, boolean strong) {
    return (strong ? boldWidths : regularWidths).computeIfAbsent(c, code -> measured(code, face(strong)));
  }

  private static float measured(int c, PDFont face) {
    try {
      return face.getStringWidth(Character.toString(c)) / THOUSAND;
    } catch (IllegalArgumentException lacking) {
      return -1;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
