package org.zhigai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sheets that are filled from the top down. Distances in points, from the upper left corner; what is put there is drawn when all sheets are known. */
final class PrintSheets {
  private static final int TWIPS = 20;
  private static final double TOP = 68;
  private static final double BOTTOM = 62;
  private static final double HEADER = 46;
  private static final double FOOTER = 40;
  private static final double RULE = 0.5;
  /** From the upper edge of a line to the feet of its letters, in sizes. */
  private static final double FEET = 0.88;

  private final PrintFonts fonts;
  private final PrintTags tags;
  private final double paperWidth;
  private final double paperHeight;
  private final double side;
  private final List<List<Mark>> sheets = new ArrayList<>();
  private double at;

  /** One thing on a sheet; without a part it is decoration. */
  private record Mark(Optional<PDStructureElement> part, PrintTags.Drawing drawing) {}

  PrintSheets(PrintFonts fonts, PrintTags tags, PageSize paper) {
    this.fonts = fonts;
    this.tags = tags;
    this.paperWidth = paper.width() / (double) TWIPS;
    this.paperHeight = paper.height() / (double) TWIPS;
    this.side = paper.side() / (double) TWIPS;
    turn();
  }

  double width() {
    return paperWidth - 2 * side;
  }

  double height() {
    return paperHeight - TOP - BOTTOM;
  }

  /** How far down this sheet is filled. */
  double at() {
    return at;
  }

  double left() {
    return height() - at;
  }

  /** Which sheet is being filled, from 0. */
  int sheet() {
    return sheets.size() - 1;
  }

  /** On to a fresh sheet. */
  void turn() {
    sheets.add(new ArrayList<>());
    at = 0;
  }

  /** Turns when less than this is left; a fresh sheet is never turned. */
  void need(double high) {
    if (high > left() && at > 0) {
      turn();
    }
  }

  void down(double by) {
    at += by;
  }

  /** Distance to what is above; none at the head of a sheet. */
  void gap(double by) {
    if (at > 0) {
      at += by;
    }
  }

  /** How high over the lower edge of the paper this place is. */
  double onPaper(double under) {
    return paperHeight - TOP - under;
  }

  /** Draws by hand: coordinates are those of {@link #place}. */
  void drawn(PDStructureElement part, PrintTags.Drawing drawing) {
    sheets.getLast().add(new Mark(Optional.of(part), drawing));
  }

  /** The lower left corner of a box of this height that begins {@code under} the place reached. */
  double[] place(double x, double under, double high) {
    return new double[] {side + x, paperHeight - TOP - at - under - high};
  }

  /** A line of letters, its upper edge {@code under} the place reached. */
  void letters(PDStructureElement part, String line, PrintStyle style, double x, double under) {
    if (line.isEmpty()) {
      return;
    }
    var from = place(x, under + style.size() * FEET + (style.leading() - style.size()) / 2, 0);
    drawn(part, content -> letters(content, line, style, from[0], from[1]));
  }

  void letters(PDPageContentStream content, String line, PrintStyle style, double x, double y) throws IOException {
    content.beginText();
    content.setFont(fonts.face(style.strong()), (float) style.size());
    content.setNonStrokingColor(style.ink().colour());
    content.newLineAtOffset((float) x, (float) y);
    content.showText(line);
    content.endText();
  }

  /** A filled box of decoration. */
  void ground(double x, double under, double wide, double high, Ink ink) {
    var from = place(x, under, high);
    sheets.getLast().add(new Mark(Optional.empty(), content -> {
      content.setNonStrokingColor(ink.colour());
      content.addRect((float) from[0], (float) from[1], (float) wide, (float) high);
      content.fill();
    }));
  }

  /** A line across. */
  void rule(double x, double under, double wide, double thick, Ink ink) {
    ground(x, under, wide, thick, ink);
  }

  /** A line down. */
  void upright(double x, double under, double high, Ink ink) {
    ground(x, under, RULE, high, ink);
  }

  /** Brings this sheet before all others. */
  void first(int last) {
    var moved = new ArrayList<>(sheets.subList(last + 1, sheets.size()));
    sheets.subList(last + 1, sheets.size()).clear();
    sheets.addAll(0, moved);
  }

  /** Draws all sheets, each with what stands over and under it. */
  List<PDPage> into(PDDocument document, String header, PrintStyle small) throws IOException {
    var pages = new ArrayList<PDPage>();
    for (var s = 0; s < sheets.size(); s++) {
      var page = new PDPage(new PDRectangle((float) paperWidth, (float) paperHeight));
      document.addPage(page);
      pages.add(page);
      var under = (s + 1) + " / " + sheets.size();
      try (var content = new PDPageContentStream(document, page)) {
        PrintTags.decorate(content, c -> frame(c, header, under, small));
        for (var mark : sheets.get(s)) {
          if (mark.part().isPresent()) {
            tags.draw(page, content, mark.part().get(), mark.drawing());
          } else {
            PrintTags.decorate(content, mark.drawing());
          }
        }
      }
    }
    return pages;
  }

  private void frame(PDPageContentStream content, String header, String under, PrintStyle small) throws IOException {
    letters(content, fonts.fitting(header, small, width()), small, side, paperHeight - HEADER + 6);
    content.setNonStrokingColor(Ink.FAINT.colour());
    content.addRect((float) side, (float) (paperHeight - HEADER), (float) width(), (float) RULE);
    content.fill();
    letters(content, under, small, (paperWidth - fonts.width(under, small.size(), false)) / 2, FOOTER);
  }
}
