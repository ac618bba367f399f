package org.zhigai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.zhigai.document.SheetText.Style;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Counted;
import org.zhigai.report.Document;
import org.zhigai.report.Document.Section;
import org.zhigai.workbook.write.NativeChart;

/** A report on paper: title, contents, then its sections one after the other, numbered, in styles a word processor knows; charts stay charts. */
final class WordReport {
  private static final double CHART_LETTERS = 9;
  private static final int ROW = 22;
  private static final Style TABLE_END = new Style(4, false, Ink.TEXT);
  private static final Style SIGNED = new Style(10, false, Ink.TEXT);

  private final XWPFDocument file;
  private final Document document;
  private final Words words;
  private final PageSize page;
  private final SheetText text;
  private final Counted counted;
  private final List<ContentsEntry> contents;
  private int bookmark;

  /** @param contents headings with the pages they stand on by our own layout, until the word processor counts for itself */
  WordReport(XWPFDocument file, Document document, List<ContentsEntry> contents) {
    this.file = file;
    this.document = document;
    this.words = new Words(document.lang());
    this.page = PageSize.of(document.paper());
    this.text = new SheetText(file, words, page.inner());
    this.counted = new Counted(words);
    this.contents = contents;
  }

  void write() throws IOException {
    WordStyles.into(file, page.inner(), document.lang() == org.zhigai.kernel.Lang.ZH);
    WordFrame.set(file, document, words, page);
    styled(WordStyles.TITLE, document.title());
    if (!document.about().isEmpty()) {
      styled(WordStyles.ABOUT, document.about().in(words));
    }
    new WordContents(file).write(words.say("report.contents"), contents);
    var first = true;
    for (var section : document.sections()) {
      section(section, first);
      first = false;
    }
  }

  private XWPFParagraph styled(String style, String said) {
    var paragraph = file.createParagraph();
    paragraph.setStyle(style);
    plain(paragraph, said);
    return paragraph;
  }

  private static void plain(XWPFParagraph paragraph, String said) {
    var lines = said.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      var run = paragraph.createRun();
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }

  /** Named, so that contents lead to it. */
  private XWPFParagraph heading(int level, String said) {
    var paragraph = file.createParagraph();
    paragraph.setStyle(WordStyles.heading(level));
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(bookmark));
    start.setName(WordContents.mark(bookmark));
    plain(paragraph, said);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmark));
    bookmark++;
    return paragraph;
  }

  private void section(Section section, boolean first) throws IOException {
    if (!section.title().isEmpty()) {
      heading(1, section.title().in(words)).setPageBreak(first);
    }
    var blocks = section.blocks();
    for (var i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Caption);
    }
    if (!section.made().isEmpty()) {
      styled(WordStyles.NOTE, section.made().in(words));
    }
  }

  private void block(Block block, boolean captioned) throws IOException {
    switch (block) {
      case Block.Heading heading -> heading(2, heading.run().in(words));
      case Block.Caption caption -> {
        var said = styled(WordStyles.CAPTION, counted.caption(caption));
        said.setKeepNext(caption.of() == Block.Caption.Of.TABLE);
      }
      case Block.Note note -> styled(WordStyles.NOTE, note.run().in(words));
      case Block.Lack lack -> styled(WordStyles.LACK, lack.run().in(words));
      case Block.Text paragraph -> text(paragraph.run().in(words));
      case Block.Points points -> points(points);
      case Block.Room room -> {
        text.line(room.heading().in(words), new Style(12, true, Ink.ACCENT), 8, 0);
        text.room(4);
      }
      case Block.Grid grid -> {
        text.grid(grid, ROW, 0);
        text.line("", TABLE_END, 0, 2);
      }
      case Block.Figure figure -> figure(figure, captioned);
      case Block.Signatures signed -> text.places(signed.places(), SIGNED);
    }
  }

  /** A paragraph a line, the first letter of a Chinese one two characters in. */
  private void text(String said) {
    for (var line : said.split("\n")) {
      var paragraph = styled(WordStyles.BODY, line);
      if (document.lang() == org.zhigai.kernel.Lang.ZH) {
        paragraph.setFirstLineIndent(22 * 20);
      }
    }
  }

  private void points(Block.Points points) {
    if (!points.heading().isEmpty()) {
      text.line(points.heading().in(words), new Style(11, true, Ink.TEXT), 4, 3).setKeepNext(true);
    }
    points.points().forEach(p -> styled(WordStyles.POINT, p.in(words)));
  }

  private void figure(Block.Figure figure, boolean captioned) throws IOException {
    var before = new ArrayList<>(file.getParagraphs()).size();
    if (figure.drawn().isPresent()) {
      drawn(figure.drawn().get());
    } else if (figure.picture().length > 0) {
      picture(figure.picture());
    }
    file.getParagraphs().stream().skip(before).forEach(p -> {
      p.setAlignment(ParagraphAlignment.CENTER);
      p.setKeepNext(captioned);
    });
  }

  private void drawn(Block.Drawn own) throws IOException {
    try {
      var chart = file.createChart(Units.toEMU(page.inner()), Units.toEMU(ChartHeight.of(own)));
      var book = chart.getWorkbook();
      NativeChart.draw(chart, own, NativeChart.data(book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0), own), CHART_LETTERS);
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
  }

  private void picture(byte[] png) throws IOException {
    var size = PictureSize.of(png);
    var scale = size.fitting(page.inner(), page.written() / 2.0);
    try {
      file.createParagraph().createRun()
          .addPicture(new ByteArrayInputStream(png), PictureType.PNG, "chart.png", Units.toEMU(size.width() * scale), Units.toEMU(size.height() * scale));
    } catch (InvalidFormatException notAPicture) {
      throw new IllegalArgumentException(notAPicture);
    }
  }
}
