package org.zhigai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhigai.document.SheetText.Style;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Counted;
import org.zhigai.report.Document;
import org.zhigai.report.Document.Section;

/** A document on paper: the title, then its sections. A section with a title begins a page, but for the first. */
final class WordPages {
  private static final int MOST_PICTURE = 268;
  /** Kind, subtitle, facts and the three headings of a page. */
  private static final int AROUND = 136;
  /** Chinese letters stand in taller lines than Latin ones. */
  private static final double TALL = 1.15;
  private static final int LEAST_LINES = 4;
  private static final int MOST_LINES = 10;
  private static final int ROWS_TO_FILL = 12;
  private static final int ROW = 26;
  private static final int OPEN_ROW = 34;
  private static final Style BODY = new Style(11, false, Ink.TEXT);
  private static final Style SMALL = new Style(9, false, Ink.QUIET);
  private static final Style HEAD = new Style(12, true, Ink.ACCENT);
  private static final Style SIGNED = new Style(10, false, Ink.TEXT);

  private final XWPFDocument file;
  private final Document document;
  private final Words words;
  private final PageSize page;
  private final SheetText text;
  private final Counted counted;

  WordPages(XWPFDocument file, Document document) {
    this.file = file;
    this.document = document;
    this.words = new Words(document.lang());
    this.page = PageSize.of(document.paper());
    this.text = new SheetText(file, words, page.inner());
    this.counted = new Counted(words);
  }

  void write() throws IOException {
    WordFrame.set(file, document, words, page);
    if (!document.mark().isEmpty()) {
      text.line(document.mark(), BODY, 0, 0);
    }
    text.line(document.title(), new Style(20, true, Ink.TEXT), 12, 4).setAlignment(ParagraphAlignment.CENTER);
    if (!document.about().isEmpty()) {
      text.line(document.about().in(words), new Style(11, false, Ink.QUIET), 0, 4).setAlignment(ParagraphAlignment.CENTER);
    }
    for (var i = 0; i < document.sections().size(); i++) {
      section(document.sections().get(i), i == 0);
    }
  }

  private void section(Section section, boolean first) throws IOException {
    head(section, first);
    var figured = !section.all(Block.Figure.class).isEmpty();
    var rooms = section.all(Block.Room.class).size();
    var lines = rooms == 0 ? 0 : linesLeft(section);
    var room = 0;
    for (var block : section.blocks()) {
      switch (block) {
        case Block.Text paragraph ->
            text.line(paragraph.run().in(words), figured || (first && !isTitled(section)) ? SMALL : BODY, figured ? 2 : 8, figured ? 6 : 8);
        case Block.Heading heading -> text.line(heading.run().in(words), HEAD, 8, 4);
        case Block.Caption caption -> text.line(counted.caption(caption), SMALL, 4, 4);
        case Block.Note note -> text.line(note.run().in(words), SMALL, 2, 6);
        case Block.Lack lack -> text.line(lack.run().in(words), BODY, 4, 4);
        case Block.Points points -> points(points);
        case Block.Room written -> {
          text.line(written.heading().in(words), HEAD, 8 + 2 * room, 0);
          text.room((lines + rooms - 1 - room++) / rooms);
        }
        case Block.Grid grid -> {
          if (first && isTitled(section)) {
            text.line(section.title().in(words), HEAD, 8, 4);
          }
          text.grid(grid, grid.open() ? OPEN_ROW : ROW, grid.open() ? ROWS_TO_FILL : 0);
        }
        case Block.Figure figure -> picture(figure, section);
        case Block.Signatures signed -> signatures(signed);
      }
    }
    if (!section.made().isEmpty()) {
      text.line(section.made().in(words), SMALL, 6, 0);
    }
  }

  private static boolean isTitled(Section section) {
    return !section.title().isEmpty();
  }

  private void head(Section section, boolean first) {
    if (first || !isTitled(section)) {
      return;
    }
    if (section.kind().isEmpty()) {
      text.line(section.title().in(words), new Style(15, true, Ink.TEXT), 0, 6).setPageBreak(true);
      return;
    }
    text.line(section.kind().in(words), new Style(10, true, Ink.ACCENT), 0, 0).setPageBreak(true);
    text.line(section.title().in(words), new Style(15, true, Ink.TEXT), 0, 2);
    text.line(section.under().in(words), SMALL, 0, 4);
  }

  /** The figure stands beside what is told of it; questions have their heading and a box to tick. */
  private void points(Block.Points points) {
    switch (points.purpose()) {
      case TELL -> points.points().forEach(r -> text.line(r.in(words), BODY, 0, 3));
      case ASK -> {
        text.line(points.heading().in(words), HEAD, 8, 3);
        points.points().forEach(q -> text.line("□ " + q.in(words), BODY, 0, 3));
      }
    }
  }

  private void signatures(Block.Signatures signed) {
    if (signed.places().size() == 1) {
      text.line(signed.places().getFirst().in(words), SIGNED, 28, 0);
    } else if (!signed.places().isEmpty()) {
      if (file.getBodyElements().getLast() instanceof XWPFTable) {
        text.line("", SMALL, 4, 4);
      }
      text.places(signed.places(), SIGNED);
    }
  }

  /** Height of everything on the page but picture and lines to write on. */
  private double text(Section section) {
    var points = section.all(Block.Points.class).stream().flatMap(p -> p.points().stream()).map(r -> r.in(words)).toList();
    return AROUND
        + TALL
            * (TextFit.height(List.of(section.title().in(words)), 15, page.inner(), 0)
                + TextFit.height(points, BODY.size(), page.inner(), 3)
                + TextFit.height(List.of(section.made().in(words)), SMALL.size(), page.inner(), 6));
  }

  /** As high as the words allow, so that a finding stays on one sheet with room to write. */
  private double pictureHeight(Section section) {
    return Math.min(MOST_PICTURE, page.written() - text(section) - LEAST_LINES * SheetText.LINE_TO_WRITE_ON);
  }

  /** What the page leaves to write on. */
  private int linesLeft(Section section) throws IOException {
    var picture = 0.0;
    for (var figure : section.all(Block.Figure.class)) {
      if (figure.picture().length > 0) {
        var size = PictureSize.of(figure.picture());
        picture += size.height() * size.fitting(page.inner(), pictureHeight(section));
      }
    }
    return (int) Math.clamp((page.written() - text(section) - picture) / SheetText.LINE_TO_WRITE_ON, LEAST_LINES, MOST_LINES);
  }

  private void picture(Block.Figure figure, Section section) throws IOException {
    if (figure.picture().length == 0) {
      return;
    }
    var size = PictureSize.of(figure.picture());
    var scale = size.fitting(page.inner(), pictureHeight(section));
    var paragraph = file.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    try {
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(figure.picture()), PictureType.PNG, "chart.png", Units.toEMU(size.width() * scale),
              Units.toEMU(size.height() * scale));
    } catch (InvalidFormatException notAPicture) {
      throw new IllegalArgumentException(notAPicture);
    }
  }
}
