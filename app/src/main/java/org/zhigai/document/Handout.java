package org.zhigai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhigai.document.SheetText.Style;
import org.zhigai.report.SessionPack;

/** The handout: A4 upright, agenda, a page a finding with room for causes, a table of decisions, places to sign. */
final class Handout {
  private static final int MOST_PICTURE = 268;
  /** Height of a sheet less its margins, and a line to spare. */
  private static final int WRITTEN = 690;
  /** Kind, subtitle, facts and the three headings of a page. */
  private static final int AROUND = 136;
  /** Chinese letters stand in taller lines than Latin ones. */
  private static final double TALL = 1.15;
  private static final int LEAST_LINES = 4;
  private static final int MOST_LINES = 10;
  private static final int ROWS_TO_FILL = 12;
  private static final Style BODY = new Style(11, false, Ink.TEXT);
  private static final Style SMALL = new Style(9, false, Ink.QUIET);
  private static final Style HEAD = new Style(12, true, Ink.ACCENT);

  private final XWPFDocument document;
  private final SheetText text;
  private final SessionPack pack;

  Handout(XWPFDocument document, SessionPack pack) {
    this.document = document;
    this.text = new SheetText(document);
    this.pack = pack;
  }

  void write() throws IOException {
    page();
    opening();
    for (var page : pack.pages()) {
      finding(page);
    }
    decisions();
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(1247));
    margin.setRight(BigInteger.valueOf(1247));
    margin.setTop(BigInteger.valueOf(1360));
    margin.setBottom(BigInteger.valueOf(1247));
    margin.setHeader(BigInteger.valueOf(680));
    margin.setFooter(BigInteger.valueOf(600));
    var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setBorderBottom(Borders.SINGLE);
    SheetText.run(header, pack.title() + " · " + pack.about(), SMALL);
    var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    SheetText.field(footer, "PAGE", SMALL);
    SheetText.run(footer, " / ", SMALL);
    SheetText.field(footer, "NUMPAGES", SMALL);
  }

  private void opening() {
    text.line(pack.title(), new Style(20, true, Ink.TEXT), 12, 4).setAlignment(ParagraphAlignment.CENTER);
    text.line(pack.about(), new Style(11, false, Ink.QUIET), 0, 4).setAlignment(ParagraphAlignment.CENTER);
    text.line(pack.words().people() + pack.words().colon() + pack.people(), BODY, 8, 8);
    text.line(pack.words().agenda(), HEAD, 8, 4);
    text.table(
        List.of(), pack.agenda().stream().map(s -> List.of(s.minutes() + " " + pack.words().minutes(), s.kind(), s.what())).toList(),
        List.of(64, 118, SheetText.WIDTH - 182), 26);
  }

  private void finding(SessionPack.Page page) throws IOException {
    var evidence = page.evidence();
    text.line(page.kind(), new Style(10, true, Ink.ACCENT), 0, 0).setPageBreak(true);
    text.line(evidence.title(), new Style(15, true, Ink.TEXT), 0, 2);
    text.line(evidence.subtitle(), SMALL, 0, 4);
    if (evidence.picture().length > 0) {
      picture(evidence.picture(), pictureHeight(page));
    }
    text.line(page.facts(), SMALL, 2, 6);
    page.reading().forEach(r -> text.line(r, BODY, 0, 3));
    text.line(pack.words().questions(), HEAD, 8, 3);
    page.questions().forEach(q -> text.line("□ " + q, BODY, 0, 3));
    var lines = linesLeft(page);
    text.line(pack.words().causes(), HEAD, 8, 0);
    text.room((lines + 1) / 2);
    text.line(pack.words().decisions(), HEAD, 10, 0);
    text.room(lines / 2);
    if (!page.how().isEmpty()) {
      text.line(how(page), SMALL, 6, 0);
    }
  }

  private String how(SessionPack.Page page) {
    return pack.words().how() + pack.words().colon() + page.how();
  }

  /** Height of everything on the page but picture and lines to write on. */
  private double text(SessionPack.Page page) {
    return AROUND
        + TALL
            * (TextFit.height(List.of(page.evidence().title()), 15, SheetText.WIDTH, 0)
                + TextFit.height(page.reading(), BODY.size(), SheetText.WIDTH, 3)
                + TextFit.height(page.questions(), BODY.size(), SheetText.WIDTH, 3)
                + TextFit.height(List.of(how(page)), SMALL.size(), SheetText.WIDTH, 6));
  }

  /** As high as the words allow, so that a finding stays on one sheet with room to write. */
  private double pictureHeight(SessionPack.Page page) {
    return Math.min(MOST_PICTURE, WRITTEN - text(page) - LEAST_LINES * SheetText.LINE_TO_WRITE_ON);
  }

  /** What the page leaves for causes and decisions. */
  private int linesLeft(SessionPack.Page page) throws IOException {
    var png = page.evidence().picture();
    var picture = 0.0;
    if (png.length > 0) {
      var size = PictureSize.of(png);
      picture = size.height() * size.fitting(SheetText.WIDTH, pictureHeight(page));
    }
    return (int) Math.clamp((WRITTEN - text(page) - picture) / SheetText.LINE_TO_WRITE_ON, LEAST_LINES, MOST_LINES);
  }

  private void decisions() {
    text.line(pack.words().decisions(), new Style(15, true, Ink.TEXT), 0, 6).setPageBreak(true);
    var rows = new ArrayList<List<String>>();
    pack.decisions().forEach(d -> rows.add(List.of(d.text(), d.sort(), d.who(), d.due(), "")));
    for (var i = 0; i < ROWS_TO_FILL; i++) {
      rows.add(List.of("", "", "", "", ""));
    }
    text.table(pack.words().columns(), rows, List.of(SheetText.WIDTH - 306, 78, 70, 76, 82), 34);
    text.line(pack.words().signatures(), new Style(10, false, Ink.TEXT), 28, 0);
  }

  private void picture(byte[] png, double most) throws IOException {
    var size = PictureSize.of(png);
    var scale = size.fitting(SheetText.WIDTH, most);
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    try {
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(png), PictureType.PNG, "chart.png", Units.toEMU(size.width() * scale),
              Units.toEMU(size.height() * scale));
    } catch (InvalidFormatException notAPicture) {
      throw new IllegalArgumentException(notAPicture);
    }
  }
}
